package lv.saiknes.seed;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Text;
import lv.saiknes.seed.Findings.Place;
import lv.saiknes.seed.SeedGraph.Placed;
import lv.saiknes.text.Nearest;

/**
 * Reads {@code reasons: …}, the Latvian of the editors' reasons. They are written in
 * English where they are needed, often the same one many times, and translated once here.
 */
final class ReasonFile {

	private final Map<String, Placed<Text>> texts = new LinkedHashMap<>();

	private final Set<String> used = new HashSet<>();

	private final Findings findings;

	ReasonFile(Findings findings) {
		this.findings = findings;
	}

	void read(YamlMap root) {
		root.allow(Set.of("reasons"));
		root.maps("reasons").forEach((map) -> {
			map.allow(Set.of("en", "lv"));
			map.ownText().ifPresent((text) -> {
				Placed<Text> known = this.texts.putIfAbsent(text.en(), new Placed<>(text, map.place()));
				if (known != null && !isOfAnotherFolder(known, text, map)) {
					this.findings.add(map.place(), "DUPLICATE_REASON",
							"`" + text.en() + "` stands already in line " + known.place().line(), "Keep one of them.");
				}
			});
		});
	}

	/** Regions that are read together may give the same reason, if in the same words. */
	private static boolean isOfAnotherFolder(Placed<Text> known, Text text, YamlMap map) {
		return known.value().equals(text) && !known.place().file().equals(map.place().file());
	}

	/** A reason in both languages. */
	Text find(String english, Place place) {
		this.used.add(english);
		Placed<Text> known = this.texts.get(english);
		if (known == null) {
			this.findings.add(place, "MISSING_LANGUAGE", "the reason `" + english + "` has no Latvian",
					"Add it to reasons.yaml" + Nearest.hint(english, this.texts.keySet()));
			return new Text(english, english);
		}
		return known.value();
	}

	/** What no fact gives as its reason was left behind by a change. */
	void check() {
		this.texts.forEach((english, text) -> {
			if (!this.used.contains(english)) {
				this.findings.add(text.place(), "UNUSED_REASON", "no fact gives the reason `" + english + "`",
						"Remove it, or write the fact's reason as it stands here.");
			}
		});
	}

}
