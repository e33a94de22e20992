package lv.saiknes.explore;

import java.util.List;

import lv.saiknes.explore.Gap.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Statements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of gaps is the same whether all gaps are kept or there is no room for them. */
@ServerTest
class GapReaderTests {

	@Autowired
	private GapReader kept;

	@Autowired
	private Statements statements;

	@Autowired
	private DatasetReader dataset;

	@ParameterizedTest
	@EnumSource(Kind.class)
	void aPageIsAPartOfAll(Kind kind) {
		String date = this.dataset.getDate();
		List<Gap> all = this.kept.find(new GapQuestion(List.of(kind), date, List.of(), List.of(), null));
		for (GapReader reader : List.of(this.kept, new GapReader(this.statements, Ontology.load(), 0))) {
			assertThat(reader.count(kind, date)).isEqualTo(all.size());
			assertThat(reader.list(kind, date, 2, 5))
				.isEqualTo(all.subList(Math.min(2, all.size()), Math.min(7, all.size())));
			assertThat(reader.list(kind, date, all.size(), 5)).isEmpty();
		}
	}

}
