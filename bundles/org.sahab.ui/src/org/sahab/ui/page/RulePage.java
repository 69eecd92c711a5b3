package org.sahab.ui.page;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.BidiSegmentEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;
import org.jspecify.annotations.Nullable;
import org.sahab.model.rule.RuleDescriptor;
import org.sahab.model.text.Language;
import org.sahab.report.wording.MarkdownText;

/**
 * Shows the page of a rule: what it is called, how much it matters, why, and how to fix what it finds. It runs in the direction
 * of its language, whatever that of the workbench; code in it runs from left to right always. Links open in the browser that
 * the workbench is set to use.
 */
public final class RulePage extends Composite {

    private static final int MARGIN = 8;
    private static final int LINE_SPACING = 2;
    private static final int MOST_LINKS_IN_MENU = 20;
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final IPropertyChangeListener fontsAndColours = event -> redrawLater();
    private final Texts texts = Texts.ofWorkbench();
    private PageText page = PageText.EMPTY;
    private final StyledText control;
    private final Paint paint;
    private Consumer<String> inner = address -> {};
    private @Nullable Color paintedOn;
    private boolean redrawing;

    /** An empty page. */
    public RulePage(Composite parent, int style) {
        super(parent, style);
        setLayout(new FillLayout());
        control = create();
        control.addBidiSegmentListener(this::segments);
        paint = new Paint(control);
        JFaceResources.getFontRegistry().addListener(fontsAndColours);
        JFaceResources.getColorRegistry().addListener(fontsAndColours);
        addDisposeListener(event -> {
            JFaceResources.getFontRegistry().removeListener(fontsAndColours);
            JFaceResources.getColorRegistry().removeListener(fontsAndColours);
        });
    }

    /** Shows the page of a rule in a language. */
    public void show(RuleDescriptor rule, Language language) {
        show(RuleWriting.page(rule, language), language);
    }

    /** Shows what was written about a finding and its rule. */
    public void show(RuleWriting writing) {
        show(writing.page(), writing.language());
    }

    /** Shows what was written about something that rules come from. */
    public void show(SourceWriting writing) {
        show(writing.page(), writing.language());
    }

    /** Shows why a rule found something at a place, or did not. */
    public void show(ExplanationWriting writing) {
        show(writing.page(), writing.language());
    }

    /** Shows how ready applications are. */
    public void show(ReadinessWriting writing) {
        show(writing.page(), writing.language());
    }

    /** Shows nothing but a sentence in the language of the workbench, such as what to do to see a page. */
    public void showSentence(String sentence) {
        show(new PageWriter().faint(sentence).page(), texts.language());
    }

    /** Hears of links that lead elsewhere than to the web: the address that was given to {@link RuleWriting#place}. */
    public void onInnerLink(Consumer<String> listener) {
        inner = listener;
    }

    private void show(PageText shown, Language language) {
        int direction = language.rightToLeft() ? SWT.RIGHT_TO_LEFT : SWT.LEFT_TO_RIGHT;
        if (shown.equals(page) && control.getOrientation() == direction) {
            return;
        }
        page = shown;
        control.setRedraw(false);
        try {
            control.setOrientation(direction);
            // First the looks: the control asks for them as soon as it has the text.
            paintPage();
            control.setText(shown.text());
            control.setSelection(0);
            control.setTopPixel(0);
        } finally {
            control.setRedraw(true);
        }
    }

    private StyledText create() {
        StyledText made = new StyledText(this, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        made.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        made.setLineSpacing(LINE_SPACING);
        made.setFont(JFaceResources.getDialogFont());
        made.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = texts.text("page.name");
            }
        });
        made.addListener(SWT.MouseMove, this::moved);
        made.addListener(SWT.MouseUp, this::clicked);
        made.addListener(SWT.KeyDown, this::pressed);
        // A theme sets the colours of a control when it likes; what is derived from them follows.
        made.addListener(SWT.Paint, event -> {
            if (!made.getBackground().equals(paintedOn)) {
                redrawLater();
            }
        });
        // The Tab key of a text that cannot be edited leads on.
        made.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        made.setMenu(menu.createContextMenu(made));
        made.addDisposeListener(event -> menu.dispose());
        return made;
    }

    @Override
    public boolean setFocus() {
        return control.setFocus();
    }

    private void redrawLater() {
        if (!redrawing && !isDisposed()) {
            redrawing = true;
            getDisplay().asyncExec(() -> {
                redrawing = false;
                if (!isDisposed()) {
                    control.setFont(JFaceResources.getDialogFont());
                    paintPage();
                }
            });
        }
    }

    /** What it shows. */
    PageText shown() {
        return page;
    }

    /** How the page looks. */
    Paint paint() {
        return paint;
    }

    private void paintPage() {
        paintedOn = control.getBackground();
        paint.apply(page);
    }

    /** Isolates code, and lines of another language, from what is around it, without characters in the text that would come along into the clipboard. */
    private void segments(BidiSegmentEvent event) {
        List<Integer> at = new ArrayList<>();
        StringBuilder marks = new StringBuilder();
        int end = event.lineOffset + event.lineText.length();
        int line = control.getLineAtOffset(event.lineOffset);
        boolean own = line < page.lines().size() && page.lines().get(line).own() && !event.lineText.isEmpty();
        if (own) {
            at.add(0);
            marks.append(FIRST_STRONG_ISOLATE);
        }
        for (PageText.Run run : page.runs()) {
            if (run.start() >= end || run.end() > end) {
                break;
            }
            if (run.start() >= event.lineOffset && run.styles().contains(Style.CODE)) {
                at.add(run.start() - event.lineOffset);
                marks.append(LEFT_TO_RIGHT_ISOLATE);
                at.add(run.end() - event.lineOffset);
                marks.append(POP_ISOLATE);
            }
        }
        if (own) {
            at.add(event.lineText.length());
            marks.append(POP_ISOLATE);
        }
        if (!at.isEmpty()) {
            event.segments = at.stream().mapToInt(Integer::intValue).toArray();
            event.segmentsChars = marks.toString().toCharArray();
        }
    }

    private @Nullable String addressAt(int x, int y) {
        int offset = control.getOffsetAtPoint(new Point(x, y));
        return offset < 0 ? null : page.addressAt(offset);
    }

    private void moved(Event event) {
        boolean link = addressAt(event.x, event.y) != null;
        control.setCursor(link ? control.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null);
    }

    private void clicked(Event event) {
        if (event.button == 1 && control.getSelectionCount() == 0) {
            open(addressAt(event.x, event.y));
        }
    }

    private void pressed(Event event) {
        if (event.character == SWT.CR) {
            open(page.addressAt(control.getCaretOffset()));
        }
    }

    private void fill(IMenuManager menu) {
        Action copy = action(texts.text("page.copy"), control::copy);
        copy.setEnabled(control.getSelectionCount() > 0);
        menu.add(copy);
        menu.add(action(texts.text("page.selectAll"), control::selectAll));
        menu.add(new Separator());
        page.links().stream().limit(MOST_LINKS_IN_MENU).forEach(link -> {
            String shown = page.text(link).replace("&", "&&");
            menu.add(action(texts.text("page.open").replace("{{name}}", shown), () -> open(link.address())));
        });
    }

    private static Action action(String name, Runnable does) {
        return new Action(name) {
            @Override
            public void run() {
                does.run();
            }
        };
    }

    private void open(@Nullable String address) {
        if (address == null) {
            return;
        }
        if (!MarkdownText.isWebAddress(address)) {
            inner.accept(address);
            return;
        }
        try {
            IWorkbenchBrowserSupport browsers = PlatformUI.getWorkbench().getBrowserSupport();
            browsers.createBrowser("org.sahab.ui.page").openURL(new URI(address).toURL());
        } catch (PartInitException | MalformedURLException | URISyntaxException e) {
            ILog.of(RulePage.class).warn("Cannot open " + address, e);
        }
    }
}
