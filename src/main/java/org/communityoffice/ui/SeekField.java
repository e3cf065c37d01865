package org.communityoffice.ui;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The field above a table that narrows it while typing: ↓ and Enter go to the table; Esc empties it, an empty one goes to the table too.
public final class SeekField extends TextField {
    /// @param table that is narrowed
    /// @param clear shows everything again
    public SeekField(String id, double width, Node table, Runnable clear) {
        setId(id);
        promptTextProperty().subscribe((before, now) -> {
            String said = getAccessibleText();
            if (said == null || said.isEmpty() || said.equals(before)) {
                setAccessibleText(now);
            }
        });
        setPrefWidth(width);
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            boolean down = press.getCode() == KeyCode.DOWN || press.getCode() == KeyCode.ENTER;
            if (!down && press.getCode() != KeyCode.ESCAPE) {
                return;
            }
            press.consume();
            if (down || getText().isEmpty()) {
                table.requestFocus();
            } else {
                clear.run();
            }
        });
    }

    /// Ctrl+F.
    public void begin() {
        requestFocus();
        selectAll();
    }
}
