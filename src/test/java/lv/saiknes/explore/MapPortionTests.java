package lv.saiknes.explore;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import lv.saiknes.explore.MapView.Portion;
import lv.saiknes.explore.MapView.Tie;
import lv.saiknes.model.Language;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Of more partnerships than fit, the map shows some after the others. */
@ServerTest
class MapPortionTests {

	private static final int FEW = 7;

	@Autowired
	private MapContent content;

	@ParameterizedTest
	@EnumSource
	void portionsTogetherAreAll(Language language) {
		MapView all = this.content.find(language, null).orElseThrow();
		assertThat(all.portion()).isNull();
		Set<String> wanted = new LinkedHashSet<>(all.ties().stream().map(Tie::id).toList());
		Set<String> found = new LinkedHashSet<>();
		String after = null;
		do {
			MapView some = this.content.find(language, after, FEW).orElseThrow();
			Portion portion = Objects.requireNonNull(some.portion());
			Set<String> shown = new LinkedHashSet<>(some.ties().stream().map(Tie::id).toList());
			assertThat(shown).hasSize(portion.shown()).hasSizeLessThanOrEqualTo(FEW).noneMatch(found::contains);
			assertThat(portion.begins()).isEqualTo(after == null);
			assertThat(portion.total()).isEqualTo(wanted.size());
			found.addAll(shown);
			after = portion.next();
		}
		while (after != null);
		assertThat(found).isEqualTo(wanted);
		assertThat(this.content.find(language, "there-is-none")).isEmpty();
	}

}
