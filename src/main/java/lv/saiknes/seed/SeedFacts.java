package lv.saiknes.seed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.RecordBytes;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.seed.SeedGraph.Placed;

/**
 * Digests of what files of nodes say, the sentences about the nodes left out: other
 * names, forms, summaries, addresses elsewhere and texts in two languages among the
 * properties and claims. While a digest stays the same, nothing that is checked across
 * files and nothing that follows for others can be otherwise, but for names that another
 * file gives as well.
 */
final class SeedFacts {

	private static final Text SOME = new Text("…", "…");

	private final SeedGraph graph;

	private final RecordBytes bytes = new RecordBytes();

	private final MessageDigest digest;

	private SeedFacts(SeedGraph graph) {
		this.graph = graph;
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	/** The digests of these files, by their paths. */
	static Map<String, String> of(SeedGraph graph, List<String> paths) {
		Map<String, List<Record>> byFile = new HashMap<>();
		paths.forEach((path) -> byFile.put(path, new ArrayList<>()));
		graph.entities.values().forEach((one) -> add(byFile, one));
		graph.relations.values().forEach((one) -> add(byFile, one));
		SeedFacts facts = new SeedFacts(graph);
		Map<String, String> digests = new LinkedHashMap<>();
		paths.forEach((path) -> digests.put(path, facts.digest(Objects.requireNonNull(byFile.get(path)))));
		return digests;
	}

	private static void add(Map<String, List<Record>> byFile, Placed<? extends Record> placed) {
		List<Record> file = byFile.get(placed.place().file());
		if (file != null) {
			file.add(placed.value());
		}
	}

	private String digest(List<Record> records) {
		for (Record one : records) {
			if (one instanceof Entity entity) {
				List<Claim> claims = entity.claims()
					.subList(0, this.graph.ownClaims.getOrDefault(entity.id(), entity.claims().size()))
					.stream()
					.map(SeedFacts::withoutText)
					.toList();
				// A component that records gain has to be thought of here.
				add(new Entity(entity.id(), entity.kind(), entity.labels(), entity.name(), List.of(), Map.of(), null,
						List.of(), withoutTexts(entity.properties()), claims));
				claims.forEach((claim) -> locators(claim.citations()));
			}
			else {
				add(one);
				locators(((Relation) one).citations());
			}
		}
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private static Map<String, Object> withoutTexts(Map<String, Object> properties) {
		Map<String, Object> without = new LinkedHashMap<>(properties);
		without.replaceAll((name, value) -> (value instanceof Text) ? SOME : value);
		return without;
	}

	private static Claim withoutText(Claim claim) {
		return (claim.value() instanceof Text) ? new Claim(claim.property(), SOME, claim.grade(), claim.citations(),
				claim.reason(), claim.rule(), claim.premises()) : claim;
	}

	private void locators(List<String> citations) {
		citations.forEach((id) -> add(Objects.requireNonNull(this.graph.citations.get(id), id).value()));
	}

	private void add(Record one) {
		this.bytes.add(one);
		this.digest.update(this.bytes.bytes(), 0, this.bytes.length());
		this.bytes.clear();
	}

}
