package lv.saiknes.trace;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Grade;
import lv.saiknes.time.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A trace has an address from which the same trace is asked again. */
class TraceAddressTests {

	private static Map<String, List<String>> parameters(String address) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		for (String one : URI.create(address).getQuery().split("&")) {
			String[] parts = one.split("=", 2);
			parameters.computeIfAbsent(parts[0], (name) -> new ArrayList<>()).add(parts[1]);
		}
		return parameters;
	}

	@Test
	void anAddressSaysNothingButWhatIsUnusual() {
		TraceRequest usual = TraceRequest.from(List.of("a", "b")).to(List.of("c")).build();
		assertThat(TraceAddress.of(usual, "v 1")).isEqualTo("/trace?from=a,b&to=c&version=v+1");
		assertThat(TraceAddress.parse(parameters(TraceAddress.of(usual, "1")))).isEqualTo(usual);
	}

	@Test
	void allThatIsAskedIsReadAgainFromTheAddress() {
		TraceRequest request = TraceRequest.from(List.of("a"))
			.toKind("Theme", "plan")
			.via(List.of("v", "w"))
			.avoid(List.of("x"))
			.kinds(Set.of("Project", "Institution"))
			.avoidKinds(Set.of("Country"))
			.relations(Set.of("ABOUT", "OF"))
			.avoidRelations(Set.of("HAS_TASK"))
			.grades(Set.of(Grade.STATED))
			.asOf("2020-05")
			.certainty(Certainty.CERTAIN)
			.maxLength(4)
			.first(7)
			.diversity(0.25)
			.includeRosters(true)
			.build();
		String address = TraceAddress.of(request, "1");
		assertThat(address).contains("kinds=Institution,Project", "relations=ABOUT,OF", "grades=STATED",
				"certainty=CERTAIN", "maxLength=4", "first=7", "diversity=0.25", "includeRosters=true");
		assertThat(TraceAddress.parse(parameters(address))).isEqualTo(request);
	}

	@Test
	void blanksCountAsAbsentAndAListMayStandInSeveralParameters() {
		TraceRequest request = TraceAddress.parse(Map.of("from", List.of(" a ,, b", "b", "c"), "to", List.of("", " d "),
				"asOf", List.of(" ", " 2020 "), "first", List.of(" "), "includeRosters", List.of("false")));
		assertThat(request.from()).containsExactly("a", "b", "c");
		assertThat(request.to()).containsExactly("d");
		assertThat(request.asOf()).isEqualTo("2020");
		assertThat(request.first()).isEqualTo(TraceRequest.FIRST);
		assertThat(request.includeRosters()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "grades, CERTAIN", "certainty, STATED", "maxLength, 2.5", "first, many", "diversity, half",
			"includeRosters, yes" })
	void aValueThatCannotBeReadIsNamed(String parameter, String value) {
		assertThatExceptionOfType(TraceException.class)
			.isThrownBy(() -> TraceAddress.parse(Map.of("from", List.of("a"), parameter, List.of(value))))
			.withMessageContaining(value)
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo(parameter));
	}

}
