package org.communityoffice.pictures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.communityoffice.model.Words;
import org.communityoffice.ui.Entrance;
import org.communityoffice.ui.LockView;
import org.communityoffice.ui.NewOfficeView;
import org.communityoffice.ui.NewPasswordView;
import org.communityoffice.ui.RecoveryKeyView;
import org.communityoffice.ui.StartView;
import org.communityoffice.ui.Theme;
import org.communityoffice.ui.UnlockView;

/// The pages before an office is open.
final class DoorScreens {
    private static final Runnable NOTHING = () -> { };
    private static final String FOLDER = "用户主目录下的“社区办公”文件夹";
    private static final List<String> GROUPS = List.of("7KMQ2", "9XTR4", "HNB3C", "WJ5LE", "2PVZ8", "QAG6D", "T3YFK", "MR7U4");

    private DoorScreens() {}

    private static Map<String, Supplier<Node>> all() {
        Map<String, Supplier<Node>> all = new LinkedHashMap<>();
        all.put("11-first-start", () -> new StartView(FOLDER, "1.0", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING).node());
        all.put("11-new", () -> {
            NewOfficeView made = new NewOfficeView(FOLDER, (_, _, _) -> { }, NOTHING);
            made.say(Words.of("ui.new.short"));
            return made.node();
        });
        all.put("11-recovery", () -> new RecoveryKeyView(GROUPS, "HF-2026-01", 3, NOTHING, NOTHING).node());
        all.put("11-unlock", () -> {
            UnlockView unlock = new UnlockView("社区办公", List.of("王晓芸"), (_, _) -> { }, NOTHING, NOTHING);
            unlock.wrong(Words.of("office.password.wrong"));
            return unlock.node();
        });
        all.put("11-unlock-several", () -> new UnlockView("社区办公", List.of("王晓芸", "李明"), (_, _) -> { }, NOTHING, NOTHING).node());
        all.put("11-locked", () -> new LockView("樱花社区", "王晓芸", _ -> { }, NOTHING).node());
        all.put("11-new-password", () -> new NewPasswordView("王晓芸", Words.of("office.anew.recovered"), Words.of("office.anew.skip.recovered"), _ -> { }, NOTHING).node());
        return all;
    }

    static void take(Theme theme, double width, double height, Screen.Taken taken) throws Exception {
        Entrance entrance = Camera.onWindow(Entrance::new);
        Stage stage = Camera.window(entrance.root(), theme, width, height);
        for (Map.Entry<String, Supplier<Node>> one : all().entrySet()) {
            Camera.onWindow(() -> {
                entrance.show(one.getValue().get());
                return true;
            });
            taken.take(stage, new Screen(one.getKey(), "", one.getKey().equals("11-first-start") ? "11-first-start" : "", _ -> { }));
        }
        Camera.onWindow(() -> {
            stage.close();
            return true;
        });
    }
}
