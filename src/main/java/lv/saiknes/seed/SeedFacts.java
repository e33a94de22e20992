package lv.saiknes.seed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
import lv.saiknes.model.Sha256;
import lv.saiknes.model.Text;
import lv.saiknes.seed.SeedGraph.Placed;

/**
 * Digests of what files of nodes say, the sentences about the nodes left out: names,
 * other names, forms, summaries, addresses elsewhere and texts in two languages among the
 * properties and claims. While a digest stays the same, nothing that is checked across
 * files and nothing that follows for others can be otherwise, but for names that another
 * file gives as well.
 */
final class SeedFacts {

	private static final String SAID = "…";

	private static final Text SOME = new Text(SAID, SAID);

	private static final char BETWEEN = '.';

	private final SeedGraph graph;

	private final RecordBytes bytes = new RecordBytes();

	private final MessageDigest digest = Sha256.digest();

	private SeedFacts(SeedGraph graph) {
		this.graph = graph;
	}

	/** Whether two of these are the same but for names. */
	static boolean isSameButNames(String digest, String other) {
		return withoutNames(digest).equals(withoutNames(other));
	}

	private static String withoutNames(String digest) {
		return digest.substring(0, digest.indexOf(BETWEEN));
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

	/** Of the facts, and after a full stop of the names. */
	private String digest(List<Record> records) {
		MessageDigest names = Sha256.digest();
		for (Record one : records) {
			if (one instanceof Entity entity) {
				List<Claim> claims = entity.claims()
					.subList(0, this.graph.ownClaims.getOrDefault(entity.id(), entity.claims().size()))
					.stream()
					.map(SeedFacts::withoutText)
					.toList();
				// A component that records gain has to be thought of here.
				names.update((entity.id() + "\n" + entity.name().lv() + "\n" + entity.name().en() + "\n")
					.getBytes(StandardCharsets.UTF_8));
				add(new Entity(entity.id(), entity.kind(), entity.labels(), SOME, List.of(), Map.of(), null, List.of(),
						withoutTexts(entity.properties()), claims));
				claims.forEach((claim) -> locators(claim.citations()));
			}
			else {
				add(one);
				locators(((Relation) one).citations());
			}
		}
		HexFormat hex = HexFormat.of();
		return hex.formatHex(this.digest.digest()) + BETWEEN + hex.formatHex(names.digest());
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
