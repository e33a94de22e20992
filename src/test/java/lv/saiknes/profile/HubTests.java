package lv.saiknes.profile;

import lv.saiknes.model.Language;
import lv.saiknes.profile.Profile.Section;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

/** A node with very many relations: its page gathers some and says how many there are. */
@ServerTest
class HubTests {

	private static final int FEW = 3;

	@Autowired
	private ProfileReader reader;

	@Autowired
	private NodeReader nodes;

	@Test
	void ofVeryManyRelationsSomeAreGatheredAndAllAreCounted() {
		Vertex hub = Objects.requireNonNull(this.nodes.findVertices(List.of("culture")).get("culture"));
		List<Section> all = this.reader.read(hub, Language.EN).profile().sections();
		List<Section> some = this.reader.read(hub, Language.EN, FEW).profile().sections();
		assertThat(all).allSatisfy((section) -> assertThat(section.many()).isZero());
		assertThat(some).extracting(Section::name).isEqualTo(all.stream().map(Section::name).toList());
		assertThat(all).anySatisfy((section) -> assertThat(section.total()).isGreaterThan(FEW));
		for (int i = 0; i < all.size(); i++) {
			if (some.get(i).many() > 0) {
				assertThat(some.get(i).many()).isGreaterThanOrEqualTo(all.get(i).total());
				assertThat(some.get(i).total()).isLessThan(all.get(i).total());
			}
			else {
				assertThat(some.get(i).total()).isEqualTo(all.get(i).total());
			}
		}
		assertThat(some).anySatisfy((section) -> assertThat(section.many()).isPositive());
	}

}
