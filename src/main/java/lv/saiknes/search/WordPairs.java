package lv.saiknes.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.text.Stems;

/**
 * Words that the data have for one another in their two languages. What stands in both is
 * said twice, so that words that stand again and again in the two wordings of the same
 * texts, and each in few others, say the same (the coefficient of Dice; a word is paired
 * with the one that has it most where that has no other more). Nobody has to list them.
 * Immutable.
 */
final class WordPairs {

	/** So many texts teach enough; more of the same kind would only take time. */
	private static final int MOST_TEXTS = 10_000;

	/** Two words that stand together once may do so by chance. */
	private static final int LEAST_TOGETHER = 2;

	/** From so much on words say the same. */
	private static final double LEAST_ALIKE = 0.65;

	private final Map<String, String> english = new HashMap<>();

	private final Map<String, String> latvian = new HashMap<>();

	WordPairs(Graph graph, Stems stems) {
		Map<String, Map<String, Integer>> together = new TreeMap<>();
		Map<String, Integer> ofLatvian = new HashMap<>();
		Map<String, Integer> ofEnglish = new HashMap<>();
		for (Text text : texts(graph)) {
			Set<String> lv = new TreeSet<>();
			stems.of(text.lv()).forEach((word) -> word.latvian().stream().limit(1).forEach(lv::add));
			Set<String> en = new TreeSet<>();
			stems.of(text.en()).forEach((word) -> word.english().stream().limit(1).forEach(en::add));
			lv.forEach((one) -> ofLatvian.merge(one, 1, Integer::sum));
			en.forEach((one) -> ofEnglish.merge(one, 1, Integer::sum));
			lv.forEach((one) -> {
				Map<String, Integer> counts = together.computeIfAbsent(one, (key) -> new TreeMap<>());
				en.forEach((other) -> counts.merge(other, 1, Integer::sum));
			});
		}
		Map<String, Double> bestOfEnglish = new HashMap<>();
		Map<String, String> toLatvian = new HashMap<>();
		Map<String, String> toEnglish = new HashMap<>();
		together.forEach((lv, counts) -> {
			double best = 0;
			for (Map.Entry<String, Integer> count : counts.entrySet()) {
				String en = count.getKey();
				int both = count.getValue();
				double alike = 2.0 * both / (ofLatvian.getOrDefault(lv, 0) + ofEnglish.getOrDefault(en, 0));
				if (both >= LEAST_TOGETHER && alike >= LEAST_ALIKE) {
					if (alike > best) {
						best = alike;
						toEnglish.put(lv, en);
					}
					if (alike > bestOfEnglish.getOrDefault(en, 0.0)) {
						bestOfEnglish.put(en, alike);
						toLatvian.put(en, lv);
					}
				}
			}
		});
		toEnglish.forEach((lv, en) -> {
			if (lv.equals(toLatvian.get(en))) {
				this.english.put(lv, en);
				this.latvian.put(en, lv);
			}
		});
	}

	private static List<Text> texts(Graph graph) {
		Set<Text> texts = new HashSet<>();
		List<Text> all = new ArrayList<>();
		for (int node = 0; node < graph.nodeCount() && all.size() < MOST_TEXTS; node++) {
			Entity entity = graph.entity(node);
			List<Text> own = new ArrayList<>(List.of(entity.name()));
			if (entity.summary() != null) {
				own.add(entity.summary());
			}
			for (Claim claim : entity.claims()) {
				if (claim.value() instanceof Text text) {
					own.add(text);
				}
			}
			own.stream().filter(texts::add).forEach(all::add);
		}
		return all;
	}

	/** The English word of a Latvian one. */
	Optional<String> findEnglish(String latvian) {
		return Optional.ofNullable(this.english.get(latvian));
	}

	/** The Latvian word of an English one. */
	Optional<String> findLatvian(String english) {
		return Optional.ofNullable(this.latvian.get(english));
	}

}
