package lv.saiknes.region;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.text.Folding;

/**
 * The ids and proper names of a dataset, to find where a text speaks of it. Read from the
 * data, so that whatever comes into it is looked for, too.
 */
final class ProperNames {

	private static final Set<String> PLACES = Set.of("Municipality", "Region", "Country");

	private static final Set<String> ABBREVIATED = Set.of("Plan", "Region");

	private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{3,}");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+(?:[.-][\\p{L}\\p{N}]+)*");

	private static final int SHORTEST = 6;

	/** Ids, and words without their ending, each with the id of what they name. */
	private final Map<String, String> ids = new LinkedHashMap<>();

	private final Map<String, String> stems = new TreeMap<>();

	private final Set<String> exceptions;

	/**
	 * The names of this dataset.
	 * @param exceptions beginnings of words, as {@link Folding} has them, that mean
	 * something else, too
	 */
	ProperNames(Dataset dataset, Set<String> exceptions) {
		this.exceptions = exceptions;
		for (Entity entity : dataset.entities()) {
			if (entity.id().contains("-") || entity.id().length() >= SHORTEST) {
				this.ids.put(entity.id(), entity.id());
			}
			if (ABBREVIATED.contains(entity.kind())) {
				entity.aliases()
					.stream()
					.filter((alias) -> ABBREVIATION.matcher(alias).matches())
					.forEach((alias) -> this.ids.put(alias, entity.id()));
			}
			if (PLACES.contains(entity.kind())) {
				addStem(entity.name().lv(), entity.id());
				addStem(entity.name().en(), entity.id());
			}
		}
	}

	/** The first word of a name, without the letter in which its cases differ. */
	private void addStem(String name, String id) {
		WORD.matcher(name)
			.results()
			.findFirst()
			.map((word) -> folded(word.group()))
			.filter((word) -> word.length() >= SHORTEST)
			.ifPresent((word) -> this.stems.putIfAbsent(word.substring(0, word.length() - 1), id));
	}

	boolean isEmpty() {
		return this.ids.isEmpty() || this.stems.isEmpty();
	}

	/**
	 * What of the dataset a text speaks of: each word found, with the id it belongs to.
	 */
	Map<String, String> in(String text) {
		Map<String, String> found = new TreeMap<>();
		TOKEN.matcher(text).results().forEach((token) -> {
			String id = this.ids.get(token.group());
			if (id != null && !isException(token.group())) {
				found.put(token.group(), id);
			}
		});
		WORD.matcher(text).results().forEach((match) -> {
			String word = folded(match.group());
			if (word.length() >= SHORTEST - 1 && !isException(match.group())) {
				for (int end = SHORTEST - 1; end <= word.length(); end++) {
					String id = this.stems.get(word.substring(0, end));
					if (id != null) {
						found.put(match.group(), id);
					}
				}
			}
		});
		return found;
	}

	private boolean isException(String word) {
		return this.exceptions.stream().anyMatch(folded(word)::startsWith);
	}

	static String folded(String word) {
		return Folding.fold(word).toLowerCase(Locale.ROOT);
	}

}
