package lv.saiknes.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import lv.saiknes.house.InnerApi;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Manifest.Answer;
import lv.saiknes.model.Manifest.Question;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.DatasetServed;
import lv.saiknes.time.Printed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

/**
 * Answers the questions of the start page by asking the API, as any reader could: a
 * question brings its query and a sentence with blanks. Asked once for a dataset and a
 * language, when the program is ready or when first wanted after new data was loaded;
 * what could not be answered then, for want of time, is asked again. Safe to share
 * between threads.
 */
@Component
@ConditionalOnWebApplication
class Answers {

	private static final Logger logger = LoggerFactory.getLogger(Answers.class);

	private static final Duration LATER = Duration.ofSeconds(3);

	private static final int TRIES = 20;

	private final InnerApi api;

	private final CurrentManifest current;

	private final MessageSource messages;

	private volatile Known known = new Known(Manifest.NONE);

	Answers(InnerApi api, CurrentManifest current, MessageSource messages) {
		this.api = api;
		this.current = current;
		this.messages = messages;
	}

	@EventListener(DatasetServed.class)
	void begin() {
		Thread.startVirtualThread(this::prepare);
	}

	/**
	 * One language after the other, since the program has more to prepare at its start;
	 * what could not be had for that is asked again a little later.
	 */
	private void prepare() {
		try {
			for (Language language : Language.values()) {
				Said said = of(this.current.get(), language);
				for (int i = 0; i < TRIES && !said.complete(); i++) {
					Thread.sleep(LATER);
					said = of(this.current.get(), language);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			// No data is there yet, or the program is stopped by now.
			logger.debug("The questions of the start page could not be asked.", ex);
		}
	}

	/**
	 * The answers that are there by now. Those that are not are asked for beside, so that
	 * nobody waits for them.
	 */
	Said of(Manifest manifest, Language language) {
		Known now = this.known;
		// The manifest is read anew whenever the data has changed.
		if (now.manifest() != manifest) {
			now = new Known(manifest);
			this.known = now;
		}
		List<Question> questions = manifest.start()
			.questions()
			.stream()
			.filter((question) -> question.answer() != null)
			.toList();
		Map<Question, Optional<String>> answers = Objects.requireNonNull(now.answers().get(language));
		if (!answers.keySet().containsAll(questions) && now.asking().add(language)) {
			Set<Language> asking = now.asking();
			Thread.startVirtualThread(() -> {
				try {
					questions.forEach((question) -> answers.computeIfAbsent(question, (one) -> ask(one, language)));
				}
				catch (RuntimeException ex) {
					// The program may be stopped by now; else the next visitor asks
					// again.
					logger.debug("The questions of the start page could not be answered.", ex);
				}
				finally {
					asking.remove(language);
				}
			});
		}
		Map<Question, String> said = new HashMap<>();
		answers.forEach((question, answer) -> answer.ifPresent((words) -> said.put(question, words)));
		return new Said(said, answers.keySet().containsAll(questions));
	}

	/**
	 * The answer, empty where the data leaves a blank open, null where it could not be
	 * had now.
	 */
	private @Nullable Optional<String> ask(Question question, Language language) {
		Answer answer = Objects.requireNonNull(question.answer());
		Locale locale = Locale.of(language.name().toLowerCase(Locale.ROOT));
		WebGraphQlResponse response = this.api.ask(answer.query(), Map.of(), locale);
		if (!response.getErrors().isEmpty()) {
			logger.info("The question `{}` of the start page has no answer yet: {}", question.address(),
					response.getErrors().getFirst().getMessage());
			return null;
		}
		return Blanks.fill(answer.says().in(language), Objects.requireNonNull(response.<Map<String, Object>>getData()),
				(values) -> listed(values, language, locale));
	}

	/** Values with commas between them, the last joined by “and”. */
	private String listed(List<Object> values, Language language, Locale locale) {
		List<String> printed = new ArrayList<>(values.stream().map((value) -> Printed.of(value, language)).toList());
		String last = printed.removeLast();
		return printed.isEmpty() ? last
				: this.messages.getMessage("start.and", new Object[] { String.join(", ", printed), last }, locale);
	}

	/**
	 * What can be said now.
	 *
	 * @param answers the answers by question
	 * @param complete whether nothing is still being asked for
	 */
	record Said(Map<Question, String> answers, boolean complete) {

		Said {
			answers = Map.copyOf(answers);
		}

	}

	/**
	 * What has been answered of a dataset.
	 *
	 * @param manifest what its house says, one object for one version
	 * @param answers answers by language and question
	 * @param asking in which languages questions are being asked
	 */
	private record Known(Manifest manifest, Map<Language, Map<Question, Optional<String>>> answers,
			Set<Language> asking) {

		Known(Manifest manifest) {
			this(manifest, new EnumMap<>(Language.class), ConcurrentHashMap.newKeySet());
			for (Language language : Language.values()) {
				this.answers.put(language, new ConcurrentHashMap<>());
			}
		}

	}

}
