package lv.saiknes.spreadsheet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LongTableTests {

	@Test
	void remembersANumberForEachText() {
		LongTable table = new LongTable();
		for (int i = 0; i < 5_000; i++) {
			assertThat(table.put("text " + i, i)).isEqualTo(LongTable.NONE);
		}
		assertThat(table.put("text 17", 4)).isEqualTo(17);
		assertThat(table.size()).isEqualTo(5_000);
		assertThat(table.get("text 17")).isEqualTo(4);
		assertThat(table.get("text 4999")).isEqualTo(4_999);
		assertThat(table.has("text 5000")).isFalse();
	}

	@Test
	void whatIsHeldDoesNotGrowWithTheTexts() {
		LongTable table = new LongTable();
		int texts = 20_000;
		for (int i = 0; i < texts; i++) {
			table.put("a text that is as long as it may be ".repeat(3) + i, 1);
		}
		assertThat(table.bytes()).isLessThanOrEqualTo(texts * 64L);
	}

}
