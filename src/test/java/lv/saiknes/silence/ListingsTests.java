package lv.saiknes.silence;

import java.util.List;

import lv.saiknes.model.Entity;
import lv.saiknes.support.RealData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What silence means, for the tuning half of what was judged about relations. */
class ListingsTests {

	private static final Listings LISTINGS = new Listings(RealData.DATASET, RealData.ONTOLOGY);

	@ParameterizedTest
	@CsvSource({ "daugavpils, PARTY_TO, true, NOT_COVERED", "rezekne, PARTY_TO, true, NONE",
			"vitebsk, PARTY_TO, true, NOT_COVERED", "lpr-3.4.5, PARTNERS_IN, false, NONE",
			"mark-rothko-art-centre, IMPLEMENTS, true, NONE", "mark-rothko-art-centre, PARTNERS_IN, true, NONE",
			"arendal, PARTNERS_IN, true, NONE", "suwalki, PARTICIPATED_IN, true, NOT_COVERED",
			"partnership-rezekne-arendal, COVERS, true, NONE",
			"partnership-rezekne-czestochowa, FUNDED_BY, true, NOT_COVERED",
			"lpr-3.3.2.1, FUNDED_BY, true, NOT_COVERED", "lpr-3.2.3.2, IMPLEMENTS, false, NOT_COVERED",
			"lpr-3.2.1.2, IMPLEMENTS, false, NONE", "lpr-3.2.1.2, PARTNERS_IN, false, NOT_COVERED",
			"partnership-rezekne-czestochowa, COVERS, true, NOT_COVERED",
			"partnership-rezekne-dmitrov, COVERS, true, NONE", "euroregion-ezeru-zeme, MEMBER_OF, false, NONE",
			"union-of-the-baltic-cities, MEMBER_OF, false, NOT_COVERED", "rezekne, OBSERVED_IN, false, NOT_COVERED" })
	void silenceMeansNoneOnlyWhereASourceListsInFull(String id, String relation, boolean outwards, Silence expected) {
		Entity entity = RealData.DATASET.entities()
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow();
		List<Listing> listings = LISTINGS.of(entity);
		assertThat(Listing.find(listings, relation, outwards).isPresent() ? Silence.NONE : Silence.NOT_COVERED)
			.isEqualTo(expected);
		assertThat(Listing.of(listings.stream().map(Listing::stored).toList())).isEqualTo(listings);
	}

}
