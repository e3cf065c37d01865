package org.communityoffice;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Who may know whom. Each rule says why it is there.
class HouseRulesTest {
    private static final String HOUSE = "org.communityoffice";
    private static final JavaClasses CODE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(HOUSE);

    /// From the left to the right: a room knows only those before it.
    private static final List<List<String>> ROOMS = List.of(
            List.of("model"), List.of("work"), List.of("security"), List.of("database"), List.of("settings"), List.of("search"),
            List.of("spreadsheet", "report"), List.of("ui"), List.of("attachment"), List.of("resident"), List.of("group"), List.of("plan"), List.of("activity", "patrol", "rental"), List.of("intake"), List.of("upkeep"), List.of("today"), List.of("monthly"), List.of("command"));

    @Test
    void theModelKnowsNothing() {
        classes().that().resideInAPackage(HOUSE + ".model..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify..", HOUSE + ".model..")
                .because("what an office has and does must outlive every framework").check(CODE);
    }

    @Test
    void jooqStaysWithTheRepositories() {
        noClasses().that(describe("are neither repositories nor the database", type -> !room(type).equals("database") && !outer(type).endsWith("Repository")))
                .should().dependOnClassesThat().resideInAPackage("org.jooq..")
                .because("a query belongs where its table is known, and reads one way everywhere").check(CODE);
    }

    @Test
    void paperLibrariesStayWithPaper() {
        noClasses().that().resideOutsideOfPackages(HOUSE + ".report..", HOUSE + ".spreadsheet..")
                .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.dhatim..", "net.sf.jasperreports..", "org.jsoup..")
                .because("the rest of the house speaks of reports and tables, whatever writes them").check(CODE);
    }

    @Test
    void sceneClassesStayInViews() {
        noClasses().that(describe("are no views", type -> !room(type).equals("ui") && !outer(type).matches(".*(View|Form|Dialog)|OfficeApp")))
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("the state of a screen must be testable without a window").check(CODE);
    }

    @Test
    void nothingSkipsAStep() {
        noClasses().that(named("View|Form|Dialog")).should().dependOnClassesThat(named("Service|Repository"))
                .because("a view asks its controller").check(CODE);
        noClasses().that(named("Controller")).should().dependOnClassesThat(named("Repository|View|Form|Dialog"))
                .because("a controller asks services, and shows nothing itself").check(CODE);
        noClasses().that(named("Service")).should().dependOnClassesThat(named("Controller|View|Form|Dialog"))
                .because("a rule does not know who asked").check(CODE);
        noClasses().that(named("Repository")).should().dependOnClassesThat(named("Service|Controller|View|Form|Dialog"))
                .because("a repository reads and writes, and never decides").check(CODE);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles().because("a room can be read with those before it only").check(CODE);
    }

    @Test
    void roomsKnowOnlyThoseBeforeThem() {
        for (int i = 0; i < ROOMS.size(); i++) {
            List<String> later = ROOMS.subList(i + 1, ROOMS.size()).stream().flatMap(List::stream).toList();
            List<String> here = ROOMS.get(i);
            noClasses().that(describe("live in " + here, type -> here.contains(room(type))))
                    .should().dependOnClassesThat(describe("live in a later room, or none", type -> later.contains(room(type)) || type.getPackageName().equals(HOUSE)))
                    .because("the order of the rooms is the order in which one learns them").allowEmptyShould(true).check(CODE);
        }
    }

    @Test
    void everyRoomHasItsPlace() {
        List<String> known = ROOMS.stream().flatMap(List::stream).toList();
        assertThat(CODE.stream().map(HouseRulesTest::room).filter(room -> !room.isEmpty()).distinct().filter(room -> !known.contains(room)))
                .as("rooms without a place in the order").isEmpty();
        assertThat(CODE.stream().map(HouseRulesTest::room).distinct())
                .as("a name that says nothing").doesNotContain("util", "common", "helper", "manager", "impl", "dto", "misc");
    }

    @Test
    void threadsStartInOneRoom() {
        noClasses().that(describe("are not in work", type -> !room(type).equals("work")))
                .should().callConstructorWhere(describe("a thread or timer", call -> Set.of("java.lang.Thread", "java.util.Timer").contains(call.getTargetOwner().getName())))
                .orShould().accessTargetWhere(describe("starts one", HouseRulesTest::startsThread))
                .orShould().dependOnClassesThat().areAssignableTo(ExecutorService.class)
                .because("one place knows what runs, stops it and never interrupts the database").check(CODE);
    }

    @Test
    void onlyTheWiringConstructs() {
        noClasses().that(describe("are not the wiring", type -> !outer(type).endsWith("Wiring")))
                .should().callConstructorWhere(describe("a service, controller or repository", HouseRulesTest::ofAnother))
                .because("one place shows who gets what: Wiring, and a part of it for each book").check(CODE);
    }

    private static boolean startsThread(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.equals(Executors.class.getName())
                || owner.equals(CompletableFuture.class.getName()) && access.getTarget().getName().endsWith("Async")
                || owner.equals(Thread.class.getName()) && access.getTarget().getName().matches("start|ofVirtual|ofPlatform|startVirtualThread");
    }

    private static boolean ofAnother(JavaConstructorCall call) {
        String made = outer(call.getTargetOwner());
        return call.getTargetOwner().getPackageName().startsWith(HOUSE)
                && call.getTargetOwner().getSimpleName().matches(".*(Service|Controller|Repository)")
                && !made.equals(outer(call.getOriginOwner()));
    }

    private static DescribedPredicate<JavaClass> named(String endings) {
        return describe("are named *" + endings, type -> type.getPackageName().startsWith(HOUSE) && outer(type).matches(".*(" + endings + ")") && !room(type).equals("ui"));
    }

    /// The name of the outermost class: nested ones belong to it.
    private static String outer(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(HOUSE + ".")) {
            return "";
        }
        String rest = name.substring(HOUSE.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
