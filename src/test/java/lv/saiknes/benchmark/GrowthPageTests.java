package lv.saiknes.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import lv.saiknes.benchmark.GrowthTable.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on how costs grow shows what was measured. */
class GrowthPageTests {

	@Test
	void pictureAndTableAreThoseOfTheFile() throws IOException {
		List<Row> rows = GrowthTable.read();
		assertThat(rows).isNotEmpty();
		String page = Files.readString(GrowthPage.PAGE);
		assertThat(Files.readString(GrowthPage.PICTURE)).as("run `GrowthBenchmark page`")
			.isEqualTo(GrowthPage.picture(rows));
		assertThat(page).as("run `GrowthBenchmark page`").isEqualTo(GrowthPage.page(page, rows));
		assertThat(page).contains("](" + GrowthPage.PICTURE.getFileName() + ")");
		rows.forEach((row) -> assertThat(page).contains("| " + row.question() + " |"));
	}

	@Test
	void thePictureNamesWhatItShows() throws Exception {
		List<Row> rows = List.of(row(1000, "full text", 4), row(100_000, "full text", 9), row(1000, "map", 0.05),
				row(100_000, "map", 3000));
		String picture = GrowthPage.picture(rows);
		Element svg = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(picture.getBytes(StandardCharsets.UTF_8)))
			.getDocumentElement();
		assertThat(svg.getAttribute("role")).isEqualTo("img");
		assertThat(svg.getElementsByTagName("title").getLength()).isEqualTo(1);
		assertThat(svg.getElementsByTagName("desc").getLength()).isEqualTo(1);
		assertThat(picture).contains(">full text<", ">map<", ">nodes<", ">milliseconds of processor time a request<",
				"prefers-color-scheme:dark");
		assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(rows.size());
	}

	@Test
	void aRowIsReadAsItIsWritten() {
		Row row = new Row(3188, 15_941, "map", 12.34, 7.5, 1234, 56_789);
		assertThat(Row.of(row.line())).isEqualTo(row);
		Row untimed = row(1000, "map", Double.NaN);
		assertThat(untimed.line()).contains(",map,,");
		assertThat(Row.of(untimed.line())).isEqualTo(untimed);
		assertThat(GrowthPage.picture(List.of(untimed))).contains(">database hits of a request<");
	}

	private static Row row(int nodes, String question, double millis) {
		return new Row(nodes, 5 * nodes, question, millis, 3, 100, 1000);
	}

}
