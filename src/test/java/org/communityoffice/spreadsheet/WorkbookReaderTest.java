package org.communityoffice.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any file is opened by its content, and nothing is taken from a broken one.
class WorkbookReaderTest {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String NS = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @TempDir
    Path folder;

    @Test
    void bothWorkbookKindsGiveTheSameCells() throws IOException {
        for (Workbook book : new Workbook[] {new XSSFWorkbook(), new HSSFWorkbook()}) {
            var sheet = book.createSheet("表");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("字\n两行");
            row.createCell(1).setCellValue(1953.1);
            row.createCell(2).setCellValue(990101196003150000d);
            var date = row.createCell(3);
            date.setCellValue(java.time.LocalDate.of(1960, 3, 15));
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            date.setCellStyle(style);
            row.createCell(4).setCellErrorValue((byte) 42);
            row.createCell(5).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(5));
            row.setZeroHeight(true);
            sheet.addMergedRegion(new org.apache.poi.ss.util.CellRangeAddress(2, 4, 0, 0));
            book.createSheet("藏");
            book.setSheetHidden(1, true);
            Path file = folder.resolve("名册.bin");
            try (var out = Files.newOutputStream(file); book) {
                book.write(out);
            }
            org.communityoffice.spreadsheet.Workbook read = read(file);
            Row first = read.sheets().getFirst().rows().getFirst();
            assertThat(first.number()).isEqualTo(3);
            assertThat(first.hidden()).isTrue();
            assertThat(first.cells()).extracting(Cell::written).containsExactly("字\n两行", "1953.1", "9.90101E+17", "1960-03-15", "#N/A", "2");
            assertThat(first.cells()).extracting(Cell::kind).containsExactly(
                    Cell.Kind.TEXT, Cell.Kind.NUMBER, Cell.Kind.NUMBER, Cell.Kind.DATE, Cell.Kind.ERROR, Cell.Kind.NUMBER);
            assertThat(first.cell(2).digitsLost()).isTrue();
            assertThat(first.cell(5).formula()).isTrue();
            assertThat(read.sheets().getFirst().spreadOver(5, 0).written()).isEqualTo("字\n两行");
            assertThat(read.sheets().get(1).hidden()).isTrue();
            assertThat(read.namedOtherwise()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8", "UTF-16LE"})
    void textInAnyEncoding(String charset) throws IOException {
        String mark = charset.equals("UTF-16LE") ? "\uFEFF" : "";
        Path file = write("a.csv", (mark + "姓名,备注\n䶮𠮷,\"一,\n二\"\n\n王,x\n").getBytes(Charset.forName(charset)));
        Sheet sheet = read(file).sheets().getFirst();
        assertThat(sheet.rows()).hasSize(4);
        assertThat(sheet.rows().get(1).cells()).extracting(Cell::written).containsExactly("䶮𠮷", "一,\n二");
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名;电话\n张;1\n", "姓名\t电话\n张\t1\n"})
    void otherDelimiters(String text) throws IOException {
        assertThat(read(write("a.txt", text.getBytes(StandardCharsets.UTF_8))).sheets().getFirst().rows().get(1).cell(1).written()).isEqualTo("1");
    }

    @Test
    void webPageUnderTheNameOfAWorkbook() throws IOException {
        String page = "<html><meta charset=gb2312><table><tr><td colspan=3>标题</td></tr><tr><td>姓名<td>住址<td>注</tr>"
                + "<tr><td>张</td><td rowspan=2>3号楼</td><td>&nbsp;</td></tr><tr><td>李</td><td>x<br>y</td></tr></table></html>";
        org.communityoffice.spreadsheet.Workbook book = read(write("a.xls", page.getBytes(Charset.forName("GB18030"))));
        Sheet sheet = book.sheets().getFirst();
        assertThat(book.kind()).isEqualTo(org.communityoffice.spreadsheet.Workbook.Kind.HTML);
        assertThat(sheet.rows().get(3).cells()).extracting(Cell::written).containsExactly("李", "", "x\ny");
        assertThat(sheet.spreadOver(4, 1).written()).isEqualTo("3号楼");
    }

    @Test
    void whatIsNoTable() throws IOException {
        assertThat(refusal(write("a.xlsx", "各位居民：\n明天停水。\n".getBytes(Charset.forName("GB18030"))))).isEqualTo(ProblemCode.FILE_NOT_A_TABLE);
        assertThat(refusal(write("a.csv", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2}))).isEqualTo(ProblemCode.FILE_NOT_A_TABLE);
        assertThat(refusal(write("b.csv", new byte[0]))).isEqualTo(ProblemCode.FILE_EMPTY);
        assertThat(refusal(write("a.docx", zip(Map.of("word/document.xml", "<document/>"))))).isEqualTo(ProblemCode.FILE_NOT_A_TABLE);
    }

    @Test
    void textThatBreaksOff() throws IOException {
        assertThat(refusal(write("a.csv", "姓名,电话,住址\n张,1,甲\n李,2,乙\n王,3".getBytes(StandardCharsets.UTF_8)))).isEqualTo(ProblemCode.FILE_DAMAGED);
        assertThat(refusal(write("b.csv", "姓名,备注\n张,\"没有收尾\n李,x\n".getBytes(StandardCharsets.UTF_8)))).isEqualTo(ProblemCode.FILE_DAMAGED);
        byte[] whole = "姓名,住址\n张,樱花苑".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(write("c.csv", java.util.Arrays.copyOf(whole, whole.length - 1)))).isEqualTo(ProblemCode.FILE_DAMAGED);
    }

    @Test
    void contradictionsInsideAWorkbook() throws IOException {
        assertThat(refusal(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"))).isEqualTo(ProblemCode.FILE_DAMAGED);
        assertThat(refusal(sheet("<row r=\"99999999\"><c r=\"A99999999\"><v>7</v></c></row>"))).isEqualTo(ProblemCode.FILE_DAMAGED);
        assertThat(refusal(sheet("<row r=\"3\"/><row r=\"2\"/>"))).isEqualTo(ProblemCode.FILE_DAMAGED);
        assertThat(refusal(sheet("<row r=\"1\"><c r=\"AAAA1\"><v>7</v></c></row>"))).isEqualTo(ProblemCode.FILE_DAMAGED);
        assertThat(refusal(sheet("<row r=\"1\"><c r=\"A1\"><v>7</v></c>"))).isEqualTo(ProblemCode.FILE_DAMAGED);
    }

    @Test
    void wpsWritesItsTextsIntoTheCells() throws IOException {
        Path file = sheet("<row><c t=\"inlineStr\"><is><r><t>张</t></r><rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh><r><t>三</t></r></is></c><c><v>5</v></c></row>");
        assertThat(read(file).sheets().getFirst().rows().getFirst().cells()).extracting(Cell::written).containsExactly("张三", "5");
    }

    @Test
    void noEntityIsFetchedOrGrows() throws IOException {
        Path secret = write("secret.txt", "geheim".getBytes(StandardCharsets.UTF_8));
        String outside = HEAD + "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><worksheet " + NS
                + "><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        assertThat(refusal(workbook(outside))).isEqualTo(ProblemCode.FILE_DAMAGED);
        StringBuilder laughs = new StringBuilder(HEAD + "<!DOCTYPE x [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'n'; c++) {
            laughs.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10)).append("\">");
        }
        laughs.append("]><worksheet ").append(NS).append("><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&m;</t></is></c></row></sheetData></worksheet>");
        assertThat(refusal(workbook(laughs.toString()))).isEqualTo(ProblemCode.FILE_DAMAGED);
    }

    @Test
    void aTextWithoutEndIsRefused() throws IOException {
        assertThat(refusal(sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + "a".repeat(5_000_000) + "</t></is></c></row>")))
                .isEqualTo(ProblemCode.FILE_DAMAGED);
    }

    private Path sheet(String rows) throws IOException {
        return workbook(HEAD + "<worksheet " + NS + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private Path workbook(String sheet) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String package_ = "http://schemas.openxmlformats.org/package/2006/relationships";
        parts.put("_rels/.rels", HEAD + "<Relationships xmlns=\"" + package_ + "\"><Relationship Id=\"r1\" Type=\"" + office + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", HEAD + "<workbook " + NS + " xmlns:r=\"" + office + "\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", HEAD + "<Relationships xmlns=\"" + package_ + "\"><Relationship Id=\"r1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return write("made.xlsx", zip(parts));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static org.communityoffice.spreadsheet.Workbook read(Path file) {
        return ((ReadOutcome.Read) WorkbookReader.read(file, null)).workbook();
    }

    private static ProblemCode refusal(Path file) {
        return WorkbookReader.read(file, null) instanceof ReadOutcome.Refused(ProblemCode problem) ? problem : ProblemCode.UNCHANGED;
    }
}
