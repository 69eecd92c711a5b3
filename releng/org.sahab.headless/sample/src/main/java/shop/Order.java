package shop;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

public class Order implements Serializable {
    private static final long serialVersionUID = 1L;

    enum State {
        OPEN,
        PAID
    }

    private final List<String> items = new ArrayList<>();
    private State state = State.OPEN;

    public void add(String item) {
        items.add(item);
    }

    public void pay() {
        state = State.PAID;
    }

    public String describe() {
        String text = state.name();
        for (String item : items) {
            text += ", " + item;
        }
        return text;
    }
}
