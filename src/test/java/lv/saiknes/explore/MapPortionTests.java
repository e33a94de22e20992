package lv.saiknes.explore;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import lv.saiknes.explore.MapContent.Limits;
import lv.saiknes.explore.MapView.Portion;
import lv.saiknes.explore.MapView.Tie;
import lv.saiknes.model.Language;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
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

	/** A partnership of many, or a region of thousands, does not make the page long. */
	@Test
	void ofWhatIsCutItIsSaidHowMuchIsShown() {
		MapView all = this.content.find(Language.EN, null).orElseThrow();
		assertThat(all.cuts()).as("the shipped data fits").isEmpty();
		MapView some = this.content.find(Language.EN, null, new Limits(50, 2, 5, 10)).orElseThrow();
		assertThat(some.ties()).hasSize(5);
		assertThat(some.places()).hasSizeLessThan(all.places().size());
		assertThat(some.cuts()).anySatisfy((cut) -> {
			assertThat(cut.of()).isNull();
			assertThat(cut.shown()).isEqualTo(5);
		}).anySatisfy((cut) -> {
			assertThat(cut.of()).isNotNull();
			assertThat(cut.shown()).as("parties").isEqualTo(2);
		}).anySatisfy((cut) -> {
			assertThat(cut.of()).isNotNull();
			assertThat(cut.shown()).as("members").isGreaterThan(2);
		}).allMatch((cut) -> cut.shown() < cut.total());
	}

	@ParameterizedTest
	@EnumSource
	void portionsTogetherAreAll(Language language) {
		MapView all = this.content.find(language, null).orElseThrow();
		assertThat(all.portion()).isNull();
		Set<String> wanted = new LinkedHashSet<>(all.ties().stream().map(Tie::id).toList());
		Set<String> found = new LinkedHashSet<>();
		String after = null;
		do {
			MapView some = this.content.find(language, after, new Limits(FEW, 20, 200, 300)).orElseThrow();
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
