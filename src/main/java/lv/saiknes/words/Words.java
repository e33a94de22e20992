package lv.saiknes.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;

/**
 * Says things in both languages by the key of a message. The messages are those that
 * Spring's message source reads for the pages, with its rules: {@code {0}} stands for the
 * first argument, and where there are arguments an apostrophe is written twice. A message
 * for a number has the forms {@code .one} and {@code .other}. Safe to share between
 * threads.
 */
public final class Words {

	/** The files, by the feature whose sentences they hold. */
	public static final List<String> BUNDLES = List.of("changes", "compare", "connect", "editions", "explore", "gate",
			"match", "matrix", "partners", "profile", "refusals", "search", "sentence", "time", "trace");

	private static final Map<String, Message> LATVIAN = read("");

	private static final Map<String, Message> ENGLISH = read("_en");

	private Words() {
	}

	private static Map<String, Message> read(String suffix) {
		Map<String, Message> messages = new HashMap<>();
		for (String bundle : BUNDLES) {
			Properties properties = new Properties();
			String file = "/words/" + bundle + suffix + ".properties";
			try (InputStream in = Words.class.getResourceAsStream(file)) {
				if (in == null) {
					throw new IllegalStateException("the program has no file `" + file + "`");
				}
				Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
				properties.load(reader);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			properties.stringPropertyNames()
				.forEach((key) -> messages.put(key, Message.of(properties.getProperty(key))));
		}
		return messages;
	}

	/**
	 * The message in both languages.
	 * @param arguments what stands for its {@code {0}}, {@code {1}} and so on: a
	 * {@link Text} in the language of the message, a number as it is written there,
	 * anything else as its string
	 * @throws IllegalArgumentException when there is no such message
	 */
	public static Text text(String key, Object... arguments) {
		return new Text(said(LATVIAN, key, Language.LV, arguments), said(ENGLISH, key, Language.EN, arguments));
	}

	/**
	 * The message for a number, in the form that each language takes for it.
	 * @param arguments as in {@link #text text}; the number is none of them by itself
	 */
	public static Text count(String key, int number, Object... arguments) {
		return new Text(said(LATVIAN, key + form(number, Language.LV), Language.LV, arguments),
				said(ENGLISH, key + form(number, Language.EN), Language.EN, arguments));
	}

	/**
	 * The ending of the key of a message for a number: {@code .one} or {@code .other}.
	 */
	public static String form(int number, Language language) {
		return isSingular(number, language) ? ".one" : ".other";
	}

	/**
	 * Whether a number takes the singular: in Latvian 1, 21, 31 and so on do, but not 11.
	 */
	public static boolean isSingular(int number, Language language) {
		return (language == Language.EN) ? number == 1 : number % 10 == 1 && number % 100 != 11;
	}

	private static String said(Map<String, Message> messages, String key, Language language, Object[] arguments) {
		Message message = messages.get(key);
		if (message == null) {
			throw new IllegalArgumentException("there is no message `" + key + "` in words/*.properties for " + language
					+ "; add it in both languages");
		}
		return message.with(Arrays.stream(arguments).map((argument) -> switch (argument) {
			case Text text -> text.in(language);
			case Number number -> number(number, language);
			default -> String.valueOf(argument);
		}).toArray());
	}

	/**
	 * A number as it is written in a language: in Latvian with a decimal comma and
	 * thousands apart by a space that does not break, in English with point and comma.
	 */
	public static String number(Number number, Language language) {
		Locale locale = language.locale();
		return new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(locale)).format(number);
	}

	/** Sentences one after another. */
	public static Text together(List<Text> sentences) {
		return joined(sentences, " ");
	}

	/** Texts with this between each two. */
	public static Text joined(List<Text> texts, String separator) {
		return each((in) -> String.join(separator, texts.stream().map(in).toList()));
	}

	/**
	 * Texts with commas between them, the last joined by a message such as “{0} and {1}”.
	 * @param texts one or more
	 */
	public static Text listed(String key, List<Text> texts) {
		return (texts.size() == 1) ? texts.getFirst()
				: text(key, joined(texts.subList(0, texts.size() - 1), ", "), texts.getLast());
	}

	/**
	 * Texts with commas between them, the last joined by “and”.
	 * @param texts one or more
	 */
	public static Text and(List<Text> texts) {
		return listed("sentence.and", texts);
	}

	/**
	 * Names of one language likewise; semicolons part them where one has a comma itself.
	 * @param names one or more
	 */
	public static String and(List<String> names, Language language) {
		String last = names.getLast();
		return (names.size() == 1) ? last
				: and(List.of(same(String.join(separator(names), names.subList(0, names.size() - 1))), same(last)))
					.in(language);
	}

	private static Text same(String words) {
		return new Text(words, words);
	}

	/** What stands between these names: a comma, where none of them has one. */
	public static String separator(List<String> names) {
		return names.stream().anyMatch((name) -> name.contains(",")) ? "; " : ", ";
	}

	/**
	 * How many of several things are named where about so many are to be. Never is one
	 * alone left out: “and 1 more” takes the place of its name.
	 * @param all how many there are
	 * @param most how many are named of many
	 */
	public static int named(int all, int most) {
		return (all <= most + 1) ? all : most;
	}

	/** The text as the beginning of a sentence. */
	public static Text capitalised(Text text) {
		return each((in) -> {
			String words = in.apply(text);
			return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
		});
	}

	private static Text each(Function<Function<Text, String>, String> said) {
		return new Text(said.apply(Text::lv), said.apply(Text::en));
	}

	/**
	 * A message, read once.
	 *
	 * @param raw as written
	 * @param format the same as a format
	 */
	private record Message(String raw, MessageFormat format) {

		static Message of(String raw) {
			return new Message(raw, new MessageFormat(raw, Locale.ROOT));
		}

		String with(Object[] arguments) {
			return (arguments.length == 0) ? this.raw : ((MessageFormat) this.format.clone()).format(arguments);
		}

	}

}
