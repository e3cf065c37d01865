package org.communityoffice.sample;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.communityoffice.model.Values;
import org.communityoffice.resident.ResidentFields;

/// Writes `sample-data/`: residents, activities, patrol and rental houses of the sample office, in workbooks as a clerk keeps them, what none of those carries, and the office itself.
public final class SampleOffice {
    static final int RESIDENTS = 3000;
    private static final String FOOT = "填表人：李桂兰　　　　审核人：王建国　　　　填表日期：2026年10月31日";

    private final Community community;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private SampleOffice(Community community) {
        this.community = community;
    }

    /// @param arguments the folder to write to
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path to = Path.of(arguments[0]).resolve(file.getKey());
            Files.createDirectories(to.toAbsolutePath().getParent());
            Files.write(to, file.getValue());
        }
    }

    /// Every file by name, in the order in which they go in; written once in a run.
    static Map<String, byte[]> files() {
        return Written.FILES;
    }

    private static final class Written {
        private static final Map<String, byte[]> FILES = Collections.unmodifiableMap(write());
    }

    private static Map<String, byte[]> write() {
        SampleOffice office = new SampleOffice(Community.of(Community.SEED, RESIDENTS));
        office.cherry();
        office.fifth();
        office.riverside();
        office.eastWind();
        office.migrants();
        office.changes();
        new ActivityFiles(office.community.people()).write(office.files);
        new PatrolFiles(new Watches(office.community.people())).write(office.files);
        new RentalFiles(new Lettings(office.community)).write(office.files);
        office.files.put("office.json", OfficeFile.of(office.community.blocks()).getBytes(StandardCharsets.UTF_8));
        return office.files;
    }

    /// 樱花苑 but for the fifth building: one long sheet, households merged, a subtotal after each building.
    private void cherry() {
        Clerk clerk = new Clerk(new XSSFWorkbook());
        Clerk.Page page = clerk.new Page("樱花苑", Columns.CHERRY).title("樱花社区樱花苑居民花名册").line("填表单位：樱花社区居民委员会　　　　截至2026年10月31日").head();
        for (List<Home> building : Clerk.byBuilding(settled("樱花苑", block -> !block.equals("5号楼")))) {
            building.forEach(home -> page.household(home.people()));
            page.subtotal("小计", building.stream().mapToInt(home -> home.people().size()).sum());
        }
        page.subtotal("合计", page.counted()).line(FOOT);
        files.put("01_樱花苑居民花名册（2026年10月）.xlsx", clerk.bytes());
    }

    /// The fifth building is kept by its head in an old workbook.
    private void fifth() {
        Clerk clerk = new Clerk(new HSSFWorkbook());
        Clerk.Page page = clerk.new Page("5号楼", Columns.FIFTH).title("樱花苑5号楼住户情况表").head();
        settled("樱花苑", "5号楼"::equals).forEach(home -> page.household(home.people()));
        page.line("楼长签字：　　　　　　日期：");
        files.put("02_樱花苑5号楼（楼长报）.xls", clerk.bytes());
    }

    /// 河畔小区: a sheet for each building.
    private void riverside() {
        Workbook book = new XSSFWorkbook();
        Clerk clerk = new Clerk(book);
        for (List<Home> building : Clerk.byBuilding(settled("河畔小区", block -> true))) {
            String name = building.getFirst().flat().block().name();
            Clerk.Page page = clerk.new Page(name, Columns.RIVERSIDE).title("河畔小区" + name + "居民信息登记表").head();
            building.forEach(home -> page.household(home.people()));
            page.line(FOOT);
        }
        files.put("03_河畔小区居民信息登记表.xlsx", clerk.bytes());
    }

    /// 东风里: taken out of an older program as text.
    private void eastWind() {
        StringWriter text = new StringWriter();
        List<Column> columns = Columns.EAST_WIND;
        try (CSVPrinter out = new CSVPrinter(text, CSVFormat.EXCEL)) {
            out.printRecord(columns.stream().map(Column::head));
            int number = 0;
            for (Home home : settled("东风里", block -> true)) {
                for (Values person : home.people()) {
                    List<Object> cells = new ArrayList<>();
                    cells.add(++number);
                    columns.stream().skip(1).forEach(column -> cells.add(column.cell().apply(person) instanceof Object value ? value : ""));
                    out.printRecord(cells);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.put("04_东风里居民台账导出.csv", text.toString().getBytes(Charset.forName("GB18030")));
    }

    /// Everybody who came from elsewhere and rents, whatever the estate.
    private void migrants() {
        Clerk clerk = new Clerk(new XSSFWorkbook());
        Clerk.Page page = clerk.new Page("流动人口", Columns.MIGRANTS).title("樱花社区流动人口登记表").line("登记单位：樱花社区居民委员会").head();
        homes(person -> migrant(person) && here(person)).forEach(home -> page.household(home.people()));
        page.subtotal("合计", page.counted()).line(FOOT);
        files.put("05_流动人口登记表.xlsx", clerk.bytes());
    }

    /// Who moved away, died and was born this year.
    private void changes() {
        Clerk clerk = new Clerk(new XSSFWorkbook());
        sheet(clerk, "迁出", "2026年迁出人员登记表", Columns.LEFT, person -> person.has(ResidentFields.LEFT_ON));
        sheet(clerk, "死亡注销", "2026年死亡注销人员登记表", Columns.DIED, person -> person.has(ResidentFields.CANCELLED_ON));
        sheet(clerk, "新生儿", "2026年新生儿登记表", Columns.BORN, SampleOffice::newborn);
        files.put("06_2026年人员变动登记表.xlsx", clerk.bytes());
    }

    private void sheet(Clerk clerk, String name, String title, List<Column> columns, Predicate<Values> who) {
        Clerk.Page page = clerk.new Page(name, columns).title(title).head();
        homes(who).forEach(home -> page.household(home.people()));
        page.line(FOOT);
    }

    private List<Home> settled(String estate, Predicate<String> building) {
        return homes(person -> !migrant(person) && here(person) && !newborn(person)).stream()
                .filter(home -> home.flat().block().estate().equals(estate) && building.test(home.flat().block().name()))
                .toList();
    }

    /// The households that have such people, with these people only.
    private List<Home> homes(Predicate<Values> who) {
        return community.homes().stream()
                .map(home -> new Home(home.flat(), home.household(), home.people().stream().filter(who).toList()))
                .filter(home -> !home.people().isEmpty())
                .toList();
    }

    private static boolean here(Values person) {
        return "在册".equals(person.get(ResidentFields.STATUS));
    }

    private static boolean migrant(Values person) {
        return "LD".equals(person.get(ResidentFields.RESIDENT_KIND));
    }

    private static boolean newborn(Values person) {
        return "CS".equals(person.get(ResidentFields.MOVE_REASON));
    }
}
