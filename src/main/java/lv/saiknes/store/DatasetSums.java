package lv.saiknes.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sums over all that is stored of a dataset. They stand on the node that says which
 * dataset is loaded, with the program that stored it: another one may store the same
 * facts in another way, so to it they tell nothing.
 *
 * @param entities of the nodes, the relations that start there included
 * @param citations of the citations
 * @param sources of the sources
 */
record DatasetSums(RangeSums entities, RangeSums citations, RangeSums sources) {

	/** Those of the dataset that is loaded, if this very program stored it. */
	static Optional<DatasetSums> find(Target target) {
		return target.run("""
				MATCH (d:SaiknesDataset {storedBy: $program})
				RETURN d.entityRanges AS entityRanges, d.entitySums AS entitySums,
				  d.citationRanges AS citationRanges, d.citationSums AS citationSums,
				  d.sourceRanges AS sourceRanges, d.sourceSums AS sourceSums
				""", Map.of("program", ProgramHash.get()))
			.stream()
			.map((row) -> new DatasetSums(sums(row, "entity"), sums(row, "citation"), sums(row, "source")))
			.findFirst();
	}

	private static RangeSums sums(Map<String, Object> row, String what) {
		return new RangeSums(list(row, what + "Ranges").map(String.class::cast).toList(),
				list(row, what + "Sums").map(Long.class::cast).toList());
	}

	private static Stream<?> list(Map<String, Object> row, String name) {
		return ((List<?>) Objects.requireNonNull(row.get(name), name)).stream();
	}

	/** What is to stand on the node of the dataset. */
	Map<String, Object> properties() {
		return Map.of("storedBy", ProgramHash.get(), "entityRanges", this.entities.firsts(), "entitySums",
				this.entities.sums(), "citationRanges", this.citations.firsts(), "citationSums", this.citations.sums(),
				"sourceRanges", this.sources.firsts(), "sourceSums", this.sources.sums());
	}

}
