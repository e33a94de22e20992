package lv.saiknes.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.house.House.PrintedValues;
import lv.saiknes.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What readers are told stands in the message files, in both languages, and nowhere else.
 */
class MessageFilesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Path JAVA = Path.of("src/main/java");

	private static final Path WEB = Path.of("src/main/web");

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[^}]*\\}");

	private static final Pattern PLURAL_AFTER_A_NUMBER = Pattern
		.compile("\\{\\d(,number[^}]*)?\\} \\p{javaLowerCase}{3,}(i|as|es|us|ām|ēm|iem|im)(?!\\p{javaLetter})");

	/** What stands before the word is a name or another word, not a number. */
	private static final Set<String> A_NAME_BEFORE_A_PLURAL = Set.of("trace.verdict.NONE.at",
			"partners.body.named.implementer", "partners.body.named.partner", "partners.body.group.implementer",
			"partners.body.group.partner", "desk.inLv", "desk.inEn");

	private static final Pattern DOCUMENT_THAT_KNOWS = Pattern
		.compile("(?i)(avot|dokument)\\p{L}* (par to |par kopīgu darbu |ne)?(zina|nezina)\\b|katrs zina|^zina |"
				+ "(sources?|documents?|each one|it|they) knows?\\b(?!.*operator)|knows? until|^knows ");

	private static final Pattern OF_ONE_THEME = Pattern
		.compile("(?i)\\b(darker|lighter|paler)\\b|(?<!\\p{L})(tumšāk|gaišāk|bālāk)");

	private static final Pattern TWO_LANGUAGES = Pattern.compile("new Text\\(\\s*\"");

	private static final Pattern KEY = Pattern
		.compile("(?:Words\\.|return )(?:text|count|listed)\\(\\s*\"([^\"]+)\"(\\s*\\+)?");

	private static final Pattern LATVIAN = Pattern.compile("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|^\\s*//.*?$",
			Pattern.DOTALL | Pattern.MULTILINE);

	/** Latvian in the program that is not said to a reader, or is no message. */
	private static final Map<String, String> LATVIAN_OF_ITS_OWN = Map.of("SentenceWriter.java",
			"grammar: the forms and endings that templates are filled with", "boxes.ts",
			"a letter by which the font is loaded", "LanguageSwitch.tsx", "a language is named in itself",
			"questionsPlugin.tsx", "GraphiQL keeps the title for good, so that it is in both languages", "citation.ts",
			"how the dataset is cited, told by itself in the language asked for", "Abbreviations.java",
			"grammar: what Latvian tables shorten, written out in two cases");

	static List<String> files() {
		return Stream.concat(Stream.of("messages", "words/browser"), Words.BUNDLES.stream().map("words/"::concat))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("files")
	void bothLanguagesHaveTheSameMessagesWithTheSamePlaceholders(String file) {
		assertThat(placeholders(read(file + "_en"))).isNotEmpty().isEqualTo(placeholders(read(file)));
	}

	/**
	 * A message is read as a format only where it has arguments; there an apostrophe is
	 * written twice.
	 */
	@ParameterizedTest
	@MethodSource("files")
	void apostrophesAreWrittenAsTheMessageIsRead(String file) {
		for (String language : List.of("", "_en")) {
			assertThat(read(file + language)).allSatisfy((key, message) -> {
				if (PLACEHOLDER.matcher(message).find()) {
					assertThat(message.replace("''", "")).as(key).doesNotContain("'");
				}
				else {
					assertThat(message).as(key).doesNotContain("''");
				}
			});
		}
	}

	/** Of two messages with one key in a file the first is lost without a word. */
	@ParameterizedTest
	@MethodSource("files")
	void noKeyIsWrittenTwiceInAFile(String file) throws IOException {
		for (String language : List.of("", "_en")) {
			assertThat(Files.readAllLines(RESOURCES.resolve(file + language + ".properties"))
				.stream()
				.filter((line) -> line.matches("[\\w.-]+\\s*=.*"))
				.map((line) -> line.substring(0, line.indexOf('=')).strip())).doesNotHaveDuplicates();
		}
	}

	/**
	 * A document has news, and knows nothing; what is darker by day is lighter by night.
	 */
	@ParameterizedTest
	@MethodSource("files")
	void wordsAreTrueOfDocumentsAndInBothThemes(String file) {
		for (String language : List.of("", "_en")) {
			List<String> messages = List.copyOf(read(file + language).values());
			assertThat(messages.stream().filter((message) -> DOCUMENT_THAT_KNOWS.matcher(message).find())).isEmpty();
			assertThat(messages.stream().filter((message) -> OF_ONE_THEME.matcher(message).find())).isEmpty();
		}
	}

	@Test
	void noMessageStandsTwice() {
		List<String> keys = files().stream()
			.filter((file) -> !file.equals("words/browser"))
			.flatMap((file) -> read(file).keySet().stream())
			.toList();
		assertThat(keys).doesNotHaveDuplicates();
	}

	@Test
	void everyFileOfWordsIsRead() throws IOException {
		try (Stream<Path> all = Files.list(RESOURCES.resolve("words"))) {
			assertThat(
					all.map((file) -> "words/" + file.getFileName().toString().replaceFirst("(_en)?\\.properties", ""))
						.distinct())
				.containsExactlyInAnyOrderElementsOf(files().subList(1, files().size()));
		}
		Map<String, Map<String, Map<String, String>>> settings = new Yaml()
			.load(Files.readString(RESOURCES.resolve("application.yaml")));
		assertThat(settings.get("spring").get("messages").get("basename").split(","))
			.containsExactlyElementsOf(files().stream().filter((file) -> !file.equals("words/browser")).toList());
	}

	/** A format of choices knows no Latvian singular: 21 takes it, 11 does not. */
	@ParameterizedTest
	@MethodSource("files")
	void noMessageChoosesItsFormByItself(String file) {
		for (String language : List.of("", "_en")) {
			assertThat(read(file + language)).allSatisfy(
					(key, message) -> assertThat(message).as(key).doesNotContainPattern("\\{\\d\\s*,\\s*choice"));
		}
	}

	static Stream<Arguments> countedMessages() {
		return files().stream()
			.flatMap((file) -> read(file).keySet()
				.stream()
				.filter((key) -> key.endsWith(".one") && !key.startsWith("answer."))
				.sorted()
				.map((key) -> arguments(file, key.replaceFirst("\\.one$", ""))));
	}

	/** Every message for a number, said for numbers of each form in each language. */
	@ParameterizedTest
	@MethodSource("countedMessages")
	void aMessageForANumberHasTheFormThatTheNumberTakes(String file, String key) {
		Map<Language, Map<String, String>> said = Map.of(Language.LV, read(file), Language.EN, read(file + "_en"));
		Map<Language, Set<Integer>> singular = Map.of(Language.LV, Set.of(1, 21, 101, 121), Language.EN, Set.of(1));
		said.forEach((language, messages) -> {
			assertThat(messages).containsKeys(key + ".one", key + ".other");
			for (int number : new int[] { 0, 1, 2, 10, 11, 20, 21, 22, 101, 111, 121 }) {
				String form = Words.form(number, language);
				assertThat(form).as("%s for %d in %s", key, number, language)
					.isEqualTo(singular.get(language).contains(number) ? ".one" : ".other");
				assertThat(new PrintedValues(language).form(number)).isEqualTo(form);
				assertThat(new MessageFormat(messages.get(key + form))
					.format(new Object[] { number, number, number, number }))
					.as("%s for %d in %s", key, number, language)
					.isNotBlank()
					.doesNotContain("{");
			}
		});
		assertThat(new PrintedValues(Language.LV).formOrNone(0)).isEqualTo(".none");
	}

	/**
	 * A noun behind a number has the form of that number: the message then has forms, or
	 * names the number apart from the noun.
	 */
	@Test
	void noPluralFollowsANumberInALatvianMessageWithoutForms() {
		Set<String> found = new TreeSet<>();
		files().forEach((file) -> read(file).forEach((key, message) -> {
			if (!key.matches(".*\\.(one|other)") && PLURAL_AFTER_A_NUMBER.matcher(message).find()) {
				found.add(key);
			}
		}));
		assertThat(found).containsExactlyInAnyOrderElementsOf(A_NAME_BEFORE_A_PLURAL);
	}

	/** Keys are written in full, or up to the name of an enum's value. */
	@Test
	void enginesSayMessagesThatAreThereAndSayThemAll() {
		Set<String> known = Words.BUNDLES.stream()
			.flatMap((file) -> read("words/" + file).keySet().stream())
			.map((key) -> key.replaceFirst("\\.(one|other)$", ""))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> said = new HashSet<>();
		sources(JAVA, "java").forEach((file, source) -> KEY.matcher(source).results().forEach((found) -> {
			List<String> meant = known.stream()
				.filter((key) -> (found.group(2) != null) ? key.startsWith(found.group(1)) : key.equals(found.group(1)))
				.toList();
			assertThat(meant).as("%s says `%s`", file, found.group(1)).isNotEmpty();
			said.addAll(meant);
		}));
		assertThat(said).containsExactlyInAnyOrderElementsOf(known);
	}

	/** Pages say a derived fact's rule by its name. */
	@Test
	void everyRuleIsSaidInWords() {
		String rules = text(JAVA.resolve("lv/saiknes/rules/DerivationRules.java"));
		List<String> names = Pattern.compile("\"([a-z]+(-[a-z]+)+)\"")
			.matcher(rules)
			.results()
			.map((found) -> "rule." + found.group(1))
			.toList();
		assertThat(names).hasSizeGreaterThan(3);
		assertThat(read("messages").keySet()).containsAll(names);
	}

	@Test
	void noSentenceOfTheProgramStandsInItsSource() {
		Map<String, List<String>> found = new TreeMap<>();
		Stream.of(sources(JAVA, "java"), sources(WEB, "ts"), sources(WEB, "tsx"))
			.forEach((sources) -> sources.forEach((file, source) -> {
				List<String> here = new ArrayList<>();
				source.lines().filter(LATVIAN.asPredicate()).map(String::strip).forEach(here::add);
				TWO_LANGUAGES.matcher(source).results().map(MatchResult::group).forEach(here::add);
				if (!here.isEmpty()) {
					found.put(file, here);
				}
			}));
		assertThat(found.keySet()).as("what stands in the source: %s", found)
			.containsExactlyInAnyOrderElementsOf(LATVIAN_OF_ITS_OWN.keySet());
	}

	/** Sources without comments, by name of the file; neither tests nor what is made. */
	private static Map<String, String> sources(Path root, String ending) {
		try (Stream<Path> all = Files.walk(root)) {
			return all.filter((file) -> file.toString().endsWith("." + ending))
				.filter((file) -> !file.toString().contains("node_modules"))
				.filter((file) -> !file.getFileName().toString().matches(".*\\.(test|generated)\\.ts"))
				.collect(Collectors.toMap((file) -> file.getFileName().toString(),
						(file) -> COMMENT.matcher(text(file)).replaceAll(""), (one, other) -> one + other,
						TreeMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Set<String>> placeholders(Map<String, String> messages) {
		return messages.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(message) -> PLACEHOLDER.matcher(message.getValue())
						.results()
						.map((found) -> found.group(1))
						.collect(Collectors.toCollection(TreeSet::new))));
	}

	private static Map<String, String> read(String file) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file + ".properties"))) {
			properties.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap(Function.identity(), properties::getProperty));
	}

}
