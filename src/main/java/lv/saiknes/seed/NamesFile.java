package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Manifest.WordRing;
import lv.saiknes.model.Text;
import lv.saiknes.seed.SeedGraph.Placed;
import lv.saiknes.text.Folding;
import lv.saiknes.text.Nearest;

/**
 * Reads {@code names: …}: old, foreign and everyday names by which people call things
 * though no source does. Each entry becomes one claim of the node, an editor's judgement
 * with its reason; search finds the node by it, evidence does not count it. And
 * {@code words: …}, rings of words that people use for one another, which belong to no
 * node.
 */
final class NamesFile {

	private final SeedGraph graph;

	private final Findings findings;

	NamesFile(SeedGraph graph, Findings findings) {
		this.graph = graph;
		this.findings = findings;
	}

	void read(YamlMap root) {
		root.allow(Set.of("names", "words"));
		root.maps("names").forEach((map) -> {
			map.allow(Set.of("of", "names", "reason"));
			Optional<String> of = map.required("of");
			Optional<Text> reason = map.requiredText("reason");
			List<String> names = map.strings("names");
			if (names.isEmpty()) {
				this.findings.add(map.place(), "MISSING_VALUE", "the entry has no `names`",
						"Write at least one name, or remove the entry.");
			}
			if (of.isPresent() && reason.isPresent() && !names.isEmpty()) {
				add(of.get(), names, reason.get(), map);
			}
		});
		root.maps("words").forEach(this::ring);
	}

	private void ring(YamlMap map) {
		map.allow(Set.of("lv", "en"));
		for (String language : List.of("lv", "en")) {
			if (map.strings(language).isEmpty()) {
				this.findings.add(map.place(), "MISSING_VALUE", "the ring has no words in `" + language + "`",
						"Write at least one word in each language: a question may be put in either.");
			}
		}
		this.graph.words.add(new WordRing(map.strings("lv"), map.strings("en")));
	}

	private void add(String id, List<String> names, Text reason, YamlMap map) {
		Placed<Entity> known = this.graph.entities.get(id);
		if (known == null) {
			this.findings.add(map.placeOf("of"), "UNKNOWN_ID", "there is no node `" + id + "`",
					"Correct the id" + Nearest.hint(id, this.graph.entities.keySet()));
			return;
		}
		Entity entity = known.value();
		Set<String> borne = new HashSet<>();
		entity.allNames().forEach((name) -> borne.add(Folding.words(name)));
		names.stream()
			.filter((name) -> !borne.add(Folding.words(name)))
			.forEach((name) -> this.findings.add(map.placeOf("names"), "DUPLICATE_NAME",
					"`" + id + "` is called `" + name + "` already", "Remove it here."));
		this.graph.ownClaims.putIfAbsent(id, entity.claims().size());
		List<Claim> claims = new ArrayList<>(entity.claims());
		claims.add(new Claim(Entity.ALSO_KNOWN_AS, String.join(Entity.BETWEEN_NAMES, names), Grade.CURATED, List.of(),
				reason, null, List.of()));
		this.graph.entities.put(id, new Placed<>(entity.withClaims(claims), known.place()));
	}

}
