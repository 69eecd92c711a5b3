package org.sahab.project.maven;

import org.apache.maven.model.Model;

/**
 * A module whose pom could be evaluated.
 *
 * @param pom its pom
 * @param model its effective model
 * @param gav its coordinate
 */
record ReactorModule(TreePom pom, Model model, Gav gav) {

    ReactorModule(TreePom pom, Model model) {
        this(pom, model, Gav.of(model));
    }
}
