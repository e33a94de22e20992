package lv.saiknes.search;

import java.util.List;
import java.util.function.Function;

import lv.saiknes.query.Vertex;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write into the fields of forms names nodes, or is asked about. */
@ServerTest
class NodeFieldsTests {

	private static final Function<Vertex, String> TITLE = (node) -> String.valueOf(node.text("nameLv"));

	@Autowired
	private NodeFields fields;

	@Test
	void anIdCountsByItselfWhereThereIsNoText() {
		NodeField field = one("arendal", "");
		assertThat(field.ids()).containsExactly("arendal");
		assertThat(field.text()).isEqualTo("Ārendāle");
		assertThat(field.isClear()).isTrue();
	}

	@Test
	void theTextSaysWhatIsMeantAndNotTheIdLeftBesideIt() {
		assertThat(one("arendal", "LIAA").ids()).containsExactly("liaa");
		assertThat(several(List.of("arendal"), "").ids()).isEmpty();
	}

	@Test
	void theIdTellsWhichOfSeveralOfThatName() {
		assertThat(one("rezekne-municipality", "Rēzekne").ids()).doesNotContain("rezekne-municipality");
		assertThat(one("rezekne-municipality", "Rēzeknes novads").ids()).containsExactly("rezekne-municipality");
	}

	@Test
	void aTextThatMayMeanSeveralIsAskedAbout() {
		NodeField field = one("", "Daugavpil");
		assertThat(field.isClear()).isFalse();
		assertThat(field.unclear()).isEqualTo("Daugavpil");
		assertThat(field.choices()).extracting(Vertex::id).contains("daugavpils", "daugavpils-university");
		assertThat(field.nodes()).isEmpty();
	}

	@Test
	void aNameThatIsOnlySpeltLikeAnotherIsOfferedAndNeverTaken() {
		NodeField field = one("", "Malta");
		assertThat(field.ids()).isEmpty();
		assertThat(field.unclear()).isEqualTo("Malta");
		assertThat(field.near()).isTrue();
		assertThat(field.choices()).extracting(Vertex::id).containsExactly("marta-centre");
	}

	@Test
	void whatOnlyBeginsSoIsOfferedEvenWhereItIsAll() {
		NodeField field = one("", "Suvalku vienoš");
		assertThat(field.ids()).isEmpty();
		assertThat(field.near()).isTrue();
		assertThat(field.choices()).extracting(Vertex::id).containsExactly("partnership-rezekne-suwalki");
	}

	@Test
	void anotherInflectionOfANameIsTakenAndWhatHasItsStemIsNot() {
		assertThat(one("", "Suvalkos").ids()).containsExactly("suwalki");
		assertThat(one("", "suvalkiem").ids()).containsExactly("suwalki");
		assertThat(one("", "REZEKNES NOVADA").ids()).containsExactly("rezekne-municipality");
		assertThat(one("", "Dinaburgā").ids()).containsExactly("daugavpils");
		assertThat(one("", "Suvalk").ids()).isEmpty();
		assertThat(one("", "Rezekna").choices()).extracting(Vertex::id).startsWith("rezekne");
		assertThat(one("", "Rezekna").ids()).isEmpty();
	}

	@Test
	void ofSeveralOfANameTheFirstIsTakenAndTheOthersAreTold() {
		NodeField field = one("", "Malnavas koledža");
		assertThat(field.ids()).containsExactly("malnava-college");
		assertThat(field.namesakes()).containsOnlyKeys("Malnavas koledža");
		assertThat(field.namesakes().get("Malnavas koledža")).extracting(Vertex::id)
			.containsExactly("malnava-college", "lpr-3.1.1.3");
		assertThat(one("malnava-college", "Malnavas koledža").namesakes()).isEmpty();
	}

	@Test
	void ofKindsThatAreNotAskedForNothingIsFound() {
		assertThat(this.fields.readOne("", "nap-2027", null, TITLE).ids()).containsExactly("nap-2027");
		assertThat(this.fields.readOne("", "nap-2027", List.of("Municipality"), TITLE).ids()).isEmpty();
	}

	@Test
	void anUnknownIdIsLookedUpAsIfItWereWritten() {
		assertThat(one("Suvalki", "").ids()).containsExactly("suwalki");
		assertThat(one("qzqzqz", "").unclear()).isEqualTo("qzqzqz");
	}

	@Test
	void severalAreNamedWithSemicolons() {
		NodeField field = several(List.of(), "Arendāle; LIAA");
		assertThat(field.ids()).containsExactly("arendal", "liaa");
		NodeField unclear = several(List.of(), "Arendāle; qzqzqz; LIAA");
		assertThat(unclear.ids()).containsExactly("arendal");
		assertThat(unclear.unclear()).isEqualTo("qzqzqz");
		assertThat(unclear.text()).isEqualTo("Arendāle; qzqzqz; LIAA");
	}

	private NodeField one(String id, String text) {
		return this.fields.readOne(id, text, null, TITLE);
	}

	private NodeField several(List<String> ids, String text) {
		return this.fields.readSeveral(ids, text, TITLE);
	}

}
