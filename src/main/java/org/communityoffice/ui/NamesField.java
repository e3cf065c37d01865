package org.communityoffice.ui;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Where names are entered one after another: initials and Enter take the first hit, a pasted list comes as a whole, an empty Enter goes on.
public final class NamesField {
    private static final Pattern BETWEEN = Pattern.compile("[\\r\\n\\t、，,;；]+");
    private final TextField field = new TextField() {
        @Override
        public void paste() {
            String text = Clipboard.getSystemClipboard().getString();
            if (text == null || parts(text).size() < 2) {
                super.paste();
            } else {
                onWritten.accept(parts(text));
            }
        }
    };
    private final Deque<String> toChoose = new ArrayDeque<>();
    private Consumer<Choices.Choice> onChosen = _ -> { };
    private Consumer<List<String>> onWritten = _ -> { };
    private Consumer<String> onKept = _ -> { };
    private Runnable onEmptyEnter = () -> { };
    private Runnable onEmptyBack = () -> { };
    private boolean taken;
    private String choosing = "";

    /// @param people who is offered while typing
    public NamesField(Choices people, String id, String prompt) {
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        Suggestions offered = new Suggestions(field, people, false);
        offered.onTaken(choice -> {
            taken = true;
            field.clear();
            onChosen.accept(choice);
            chooseNext();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public TextField node() {
        return field;
    }

    /// Somebody was taken from the list.
    public void onChosen(Consumer<Choices.Choice> action) {
        onChosen = action;
    }

    /// Names were written or pasted; who is meant is not said.
    public void onWritten(Consumer<List<String>> action) {
        onWritten = action;
    }

    /// Of a name that several bear none was chosen: it stays as it is written.
    public void onKept(Consumer<String> action) {
        onKept = action;
    }

    /// Enter in the empty field: on to what comes next.
    public void onEmptyEnter(Runnable action) {
        onEmptyEnter = action;
    }

    /// The back space in the empty field: the last name goes.
    public void onEmptyBack(Runnable action) {
        onEmptyBack = action;
    }

    /// Names that several people bear: each is put into the field with its list open, one after another.
    public void choose(List<String> names) {
        toChoose.addAll(names);
        if (field.getText().isEmpty()) {
            chooseNext();
        }
    }

    private void chooseNext() {
        String next = toChoose.poll();
        choosing = next == null ? "" : next;
        if (next != null) {
            field.requestFocus();
            field.setText(next);
            field.end();
        }
    }

    private void key(KeyEvent press) {
        if (press.getCode() == KeyCode.ENTER && !press.isShortcutDown()) {
            press.consume();
            String text = field.getText();
            if (taken) {
                taken = false;
            } else if (text.isBlank()) {
                onEmptyEnter.run();
            } else if (text.strip().equals(choosing)) {
                field.clear();
                onKept.accept(choosing);
                chooseNext();
            } else {
                field.clear();
                onWritten.accept(parts(text));
            }
        } else if (press.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
            press.consume();
            onEmptyBack.run();
        } else {
            taken = false;
        }
    }

    /// The names in a text, one a line or parted by `、`.
    static List<String> parts(String text) {
        return Arrays.stream(BETWEEN.split(text)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
