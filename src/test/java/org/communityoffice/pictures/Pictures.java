package org.communityoffice.pictures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.communityoffice.ui.Column;
import org.communityoffice.ui.Command;
import org.communityoffice.ui.EmptyPlace;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.Page;
import org.communityoffice.ui.Parts;
import org.communityoffice.ui.RecordTable;
import org.communityoffice.ui.Remembered;
import org.communityoffice.ui.Theme;
import org.communityoffice.ui.Trouble;
import org.kordamp.ikonli.feather.Feather;

/// Writes a picture of every screen to `target/pictures`.
public final class Pictures {
    record Person(String name, String sex, int age, String number, String address, String kind, String phone) {}

    private Pictures() {}

    public static void main(String[] arguments) throws Exception {
        Camera.start();
        Camera camera = new Camera(Path.of("target/pictures"));
        for (boolean dark : new boolean[] {false, true}) {
            Theme theme = Camera.onWindow(() -> new Theme(dark));
            Frame frame = Camera.onWindow(() -> frame(theme));
            Stage stage = Camera.window(frame.root(), theme, 1366, 768);
            String name = dark ? "-dark" : "";
            camera.take(stage, "kit" + name, 1);
            Camera.onWindow(() -> {
                frame.dialogs().trouble(new Trouble("打印花名册时出了意外，没有打出来", "09:41:07 以前存的都在；正在改的“张秀梅”有草稿。", "花名册 128 人，一页也没有送到打印机。",
                        "再打一次。还不行，先存成 PDF，用别的电脑打印。", "DY-4K7-29", "先不打了",
                        List.of(Command.plain("存成 PDF", null, null, () -> { }), Command.filled("再打一次", null, null, () -> { }))));
                return null;
            });
            camera.take(stage, "kit-trouble" + name, 1);
            Camera.onWindow(() -> {
                stage.close();
                return null;
            });
        }
        System.exit(0);
    }

    private static Frame frame(Theme theme) {
        Frame frame = new Frame("樱花社区", "王晓芸", "办事员", List.of(), theme);
        List<Column<Person>> columns = List.of(Column.<Person>of("name", "姓名", 132, Person::name).styled("title-cell"), Column.of("sex", "性别", 52, Person::sex), Column.number("age", "年龄", 56, Person::age),
                Column.of("id", "公民身份号码", 172, Person::number), Column.of("address", "现住地址", 128, Person::address), Column.of("kind", "类别", 60, Person::kind), Column.of("phone", "联系电话", 120, Person::phone));
        RecordTable<Person> table = new RecordTable<>("people", columns, Person::number, Remembered.inMemory());
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            people.add(new Person(i % 9 == 3 ? "阿依古丽·买买提" : "孙丽华" + i, i % 2 == 0 ? "女" : "男", 20 + i % 70, "990***********" + (1000 + i), "樱花苑 " + (i % 12) + "-2-503", "户籍", i % 7 == 2 ? "无" : "139****0187"));
        }
        table.show(people);
        table.countLine().of("人", 100_216);
        table.countLine().filtered("“60岁以上”", () -> { });
        table.placeholder(EmptyPlace.of("从名册开始", "先把手头的居民花名册导进来。", List.of(Command.filled("导入花名册", Feather.UPLOAD, null, () -> { }))));
        VBox panel = new VBox(Parts.words("张秀梅", "record-title"), Parts.state("户籍", ""), Parts.state("逾期 2 天", "late"), Parts.link("看全号（会记录）", () -> { }));
        panel.getStyleClass().add("side-panel");
        panel.setMinWidth(376);
        BorderPane content = new BorderPane(table.node());
        content.setRight(panel);
        HBox.setHgrow(table.node(), Priority.ALWAYS);
        Page residents = new Page("居民", Feather.USERS, content, List.of(Command.plain("导入", Feather.UPLOAD, null, () -> { }), Command.plain("导出", Feather.DOWNLOAD, null, () -> { }), Command.plain("打印", Feather.PRINTER, "Ctrl+P", () -> { }),
                Command.square("选栏目", Feather.COLUMNS, null, () -> { }), Command.filled("新增居民", Feather.PLUS, "Ctrl+N", () -> { })), false, () -> table.goToId("990***********1008"));
        Page empty = new Page("报表", Feather.FILE_TEXT, new VBox(), List.of(), false, () -> { });
        Page imports = new Page("导入", Feather.UPLOAD, new VBox(), List.of(), true, () -> { });
        frame.pages(List.of(residents, empty, imports, new Page("设置", Feather.SETTINGS, new VBox(), List.of(), true, () -> { })));
        frame.foot().saved(java.time.LocalTime.of(9, 41, 7));
        frame.foot().backup("昨天 17:32 备份成功，已试开", true);
        frame.foot().canUndo("修改 张秀梅的电话", () -> { });
        table.view().requestFocus();
        return frame;
    }
}
