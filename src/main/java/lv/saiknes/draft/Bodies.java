package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds bodies that no registry has: words with capital letters and a noun that tells
 * what they name, or the mark of a company beside a name.
 */
final class Bodies {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}&.'’-]*");

	private static final String QUOTED = "[“„\"«”][^“„\"«»”]{2,60}[”“\"»]";

	private Bodies() {
	}

	/** The body that these words name, where they name one and nothing else. */
	static Optional<Body> whole(String words) {
		String plain = words.strip().replaceAll("[;,.]$", "");
		return find(plain).stream().filter((body) -> body.from() == 0 && body.to() >= plain.length() - 1).findFirst();
	}

	/** The bodies that a text names. */
	static List<Body> find(String text) {
		List<Body> bodies = new ArrayList<>();
		companies(text, bodies);
		List<int[]> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(new int[] { matcher.start(), matcher.end() });
		}
		for (int i = 0; i < words.size(); i++) {
			String noun = text.substring(words.get(i)[0], words.get(i)[1]);
			Optional<Lexicon.Body> kind = Lexicon.words().findBody(noun);
			int at = i;
			if (kind.isEmpty() || bodies.stream().anyMatch((one) -> overlaps(one, words.get(at)))) {
				continue;
			}
			int first = first(text, words, i);
			if ((first < i && isProper(text, words, first, i)) || isTitled(text, words, i)) {
				int end = titleEnd(text, words, i);
				String name = text.substring(words.get(first)[0], end).strip();
				bodies.add(
						new Body(kind.get().kind(), name, Map.of("type", kind.get().type()), words.get(first)[0], end));
			}
		}
		return bodies;
	}

	/**
	 * The words before a noun that belong to the name: from the last capital letter on.
	 */
	private static int first(String text, List<int[]> words, int noun) {
		int first = noun;
		for (int i = noun - 1; i >= 0 && noun - i <= 6; i--) {
			String between = text.substring(words.get(i)[1], words.get(i + 1)[0]);
			if (!between.isBlank()) {
				break;
			}
			char letter = text.charAt(words.get(i)[0]);
			if (Character.isUpperCase(letter)) {
				first = i;
			}
			else if (Lexicon.words().list("joiners").contains(text.substring(words.get(i)[0], words.get(i)[1]))
					&& noun - i > 3) {
				break;
			}
		}
		return first;
	}

	/**
	 * At the beginning of a sentence a capital letter says nothing: then another word has
	 * to have one, or these are all words of the text.
	 */
	private static boolean isProper(String text, List<int[]> words, int first, int noun) {
		String before = text.substring(0, words.get(first)[0]).strip();
		boolean begins = before.isEmpty() || before.matches("(?s).*[.!?:•]");
		for (int i = first + 1; i <= noun; i++) {
			if (Character.isUpperCase(text.charAt(words.get(i)[0]))) {
				return true;
			}
		}
		return !begins || (noun == words.size() - 1 && first == 0 && Tongue.of(List.of(text)).equals("lv"));
	}

	/** A noun before a name in quotation marks. */
	private static boolean isTitled(String text, List<int[]> words, int noun) {
		return titleEnd(text, words, noun) > words.get(noun)[1];
	}

	private static int titleEnd(String text, List<int[]> words, int noun) {
		Matcher matcher = Pattern.compile("\\s*" + QUOTED).matcher(text).region(words.get(noun)[1], text.length());
		return matcher.lookingAt() ? matcher.end() : words.get(noun)[1];
	}

	private static boolean overlaps(Body body, int[] word) {
		return body.from() < word[1] && word[0] < body.to();
	}

	private static void companies(String text, List<Body> bodies) {
		String marks = String.join("|", Lexicon.words().list("companies").stream().map(Pattern::quote).toList());
		Pattern before = Pattern.compile("(?<![\\p{L}/])(?:" + marks + ")\\s*" + QUOTED);
		Pattern after = Pattern.compile(QUOTED + "\\s*,?\\s*(?:" + marks + ")(?!\\p{L})");
		for (Pattern pattern : List.of(before, after)) {
			Matcher matcher = pattern.matcher(text);
			while (matcher.find()) {
				bodies.add(new Body("Institution", matcher.group().strip(), Map.of("type", "company"), matcher.start(),
						matcher.end()));
			}
		}
	}

	/**
	 * A body.
	 *
	 * @param kind its kind in the ontology
	 * @param name its name as printed
	 * @param properties what the noun tells of it
	 * @param from where its name begins
	 * @param to where it ends
	 */
	record Body(String kind, String name, Map<String, String> properties, int from, int to) {
	}

}
