package lv.saiknes.partners.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import lv.saiknes.model.Language;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

/** The address is all that the page knows. */
class PartnersFormTests {

	@Test
	void anAddressIsReadAndWrittenAlike() {
		PartnersForm form = form(
				Map.of("actor", List.of("mill"), "idea", List.of(" a & b "), "country", List.of("x", "y", "x", ""),
						"list", List.of("c,d", "c", "e,"), "novelty", List.of("0,7"), "page", List.of("3")));
		assertThat(form.countries()).containsExactly("x", "y");
		assertThat(form.list()).containsExactly("c", "d", "e");
		assertThat(form.novelty()).isEqualTo(0.7);
		assertThat(form.address(Language.EN))
			.isEqualTo("/partners?actor=mill&idea=a+%26+b&country=x&country=y&novelty=0%2C7&list=c,d,e&page=3&lang=en");
	}

	@Test
	void whatIsNotUsualIsTold() {
		assertThat(form(Map.of()).hasConditions()).isFalse();
		assertThat(form(Map.of("novelty", List.of("0.3"))).hasConditions()).isFalse();
		assertThat(form(Map.of("kind", List.of("Region"))).hasConditions()).isTrue();
		assertThat(form(Map.of("novelty", List.of("0.8"))).hasConditions()).isTrue();
	}

	@Test
	void whatCannotBeReadCountsAsUsual() {
		PartnersForm form = form(Map.of("page", List.of("-1"), "size", List.of("9"), "novelty", List.of("much"), "text",
				List.of(" x ")));
		assertThat(form.page()).isEqualTo(1);
		assertThat(form.size()).isEqualTo(5);
		assertThat(form.novelty()).isEqualTo(0.3);
		assertThat(form.text()).isEqualTo("x");
		assertThat(form(Map.of("page", List.of("99999999999"))).page()).isEqualTo(1);
	}

	@Test
	void anotherFormSendsAllButItsOwnAlong() {
		assertThat(form(Map.of("actor", List.of("mill"), "list", List.of("c"), "country", List.of("x")))
			.hidden(Set.of("list"))).containsExactly(Map.entry("actor", "mill"), Map.entry("country", "x"));
	}

	@Test
	void aShortlistStaysShort() {
		List<String> many = IntStream.range(0, 80).mapToObj((n) -> "id-" + n).toList();
		assertThat(form(Map.of("list", List.of(String.join(",", many)))).list()).isEqualTo(many.subList(0, 50));
	}

	private static PartnersForm form(Map<String, List<String>> parameters) {
		MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
		parameters.forEach((name, all) -> all.forEach((value) -> values.add(name, value)));
		return PartnersForm.of(values);
	}

}
