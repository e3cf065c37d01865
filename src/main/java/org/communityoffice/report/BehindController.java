package org.communityoffice.report;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Words;
import org.communityoffice.work.Latest;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// A number that was opened: the records behind it, each leading to where it stands.
public final class BehindController {
    private final Function<Counted, Optional<OpenedNumber>> reading;
    private final Function<Counted, String> name;
    private final Work work;
    private final Latest asked = new Latest();
    private final ReadOnlyObjectWrapper<@Nullable OpenedNumber> opened = new ReadOnlyObjectWrapper<>();
    private Consumer<Behind.Line> open = _ -> { };

    /// @param reading the records of a number, empty where it is not known what it counts
    /// @param name    what a number is called
    public BehindController(Function<Counted, Optional<OpenedNumber>> reading, Function<Counted, String> name, Work work) {
        this.reading = reading;
        this.name = name;
        this.work = work;
    }

    public String name(Counted counted) {
        return name.apply(counted);
    }

    /// What was opened last; null where nothing is open.
    public ReadOnlyObjectProperty<@Nullable OpenedNumber> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public void look(Counted counted) {
        work.report(Words.of("report.behind.doing", name(counted)), _ -> reading.apply(counted)).latest(asked).then(found -> {
            opened.set(null);
            found.ifPresent(opened::set);
        }).orTell();
    }

    /// @param action opens the record of a line
    public void onOpen(Consumer<Behind.Line> action) {
        open = action;
    }

    public void open(Behind.Line line) {
        open.accept(line);
    }
}
