package lv.saiknes.start;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import lv.saiknes.house.Blanks;
import lv.saiknes.house.House;
import lv.saiknes.house.InnerApi;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Manifest.Answer;
import lv.saiknes.model.Manifest.Question;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.time.Printed;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers the questions of the start page by asking the API, as any reader could: a
 * question brings its query, whose variables are what its address gives to the page, and
 * a sentence with blanks. Asked once for a dataset and a language, when the program is
 * ready or when first wanted after new data was loaded; what could not be answered then,
 * for want of time, is asked again. Safe to share between threads.
 */
@Component
@ConditionalOnWebApplication
public class Answers {

	private static final Logger logger = LoggerFactory.getLogger(Answers.class);

	/** So long a page waits for answers that are being prepared. */
	private static final Duration MOMENT = Duration.ofSeconds(2);

	private final InnerApi api;

	private final CurrentManifest current;

	private volatile Known known = new Known(Manifest.NONE);

	Answers(InnerApi api, CurrentManifest current) {
		this.api = api;
		this.current = current;
	}

	/**
	 * Asks the questions in a language, unless somebody is doing that already.
	 * @return whether all of them have an answer now
	 */
	public boolean prepare(Language language) {
		Known now = known(this.current.get());
		CompletableFuture<Void> asking = new CompletableFuture<>();
		if (now.asking().putIfAbsent(language, asking) == null) {
			ask(now, language, asking);
		}
		return now.isComplete(language);
	}

	/**
	 * The answers that are there by now. Those that are not are asked for beside; for
	 * them one waits a moment, in which they often come, and no longer.
	 */
	Said of(Manifest manifest, Language language) {
		Known now = known(manifest);
		if (!now.isComplete(language)) {
			CompletableFuture<Void> own = new CompletableFuture<>();
			CompletableFuture<Void> asking = now.asking().putIfAbsent(language, own);
			if (asking == null) {
				begin(now, language, own);
			}
			await((asking != null) ? asking : own);
		}
		Map<Question, String> said = new HashMap<>();
		now.in(language).forEach((question, answer) -> answer.ifPresent((words) -> said.put(question, words)));
		Set<Question> open = new HashSet<>(now.questions());
		open.removeAll(now.in(language).keySet());
		return new Said(said, open);
	}

	private void begin(Known now, Language language, CompletableFuture<Void> asking) {
		Thread.startVirtualThread(() -> {
			try {
				ask(now, language, asking);
			}
			catch (RuntimeException ex) {
				// The program may be stopped by now; else the next visitor asks again.
				logger.debug("The questions of the start page could not be answered.", ex);
			}
		});
	}

	private static void await(CompletableFuture<Void> asking) {
		try {
			asking.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			logger.trace("Some answers of the start page are still being prepared.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** The manifest is read anew whenever the data has changed. */
	private Known known(Manifest manifest) {
		Known now = this.known;
		if (now.manifest() != manifest) {
			now = new Known(manifest);
			this.known = now;
		}
		return now;
	}

	private void ask(Known now, Language language, CompletableFuture<Void> asking) {
		try {
			now.questions()
				.forEach((question) -> now.in(language).computeIfAbsent(question, (one) -> ask(one, language)));
		}
		finally {
			now.asking().remove(language);
			asking.complete(null);
		}
	}

	/**
	 * The answer, empty where the data leaves a blank open, null where it could not be
	 * had now.
	 */
	private @Nullable Optional<String> ask(Question question, Language language) {
		Answer answer = Objects.requireNonNull(question.answer());
		Locale locale = language.locale();
		String address = House.address(question, locale);
		Map<String, Object> variables = new HashMap<>();
		UriComponentsBuilder.fromUriString(address).build().getQueryParams().forEach((name, values) -> {
			if (values.getFirst() != null) {
				variables.put(name, URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8));
			}
		});
		WebGraphQlResponse response = this.api.ask(answer.query(), variables, locale);
		if (!response.getErrors().isEmpty()) {
			logger.debug("The question `{}` of the start page has no answer yet: {}", address,
					response.getErrors().getFirst().getMessage());
			return null;
		}
		return Blanks.fill(answer.says().in(language), Objects.requireNonNull(response.<Map<String, Object>>getData()),
				(values) -> Words.and(values.stream().map((value) -> Printed.of(value, language)).toList(), language));
	}

	/**
	 * What can be said now.
	 *
	 * @param answers the answers by question
	 * @param open the questions that are still being asked
	 */
	record Said(Map<Question, String> answers, Set<Question> open) {

		Said {
			answers = Map.copyOf(answers);
			open = Set.copyOf(open);
		}

	}

	/**
	 * What has been answered of a dataset.
	 *
	 * @param manifest what its house says, one object for one version
	 * @param answers answers by language and question
	 * @param asking in which languages questions are being asked; done when they were
	 */
	private record Known(Manifest manifest, Map<Language, Map<Question, Optional<String>>> answers,
			Map<Language, CompletableFuture<Void>> asking) {

		Known(Manifest manifest) {
			this(manifest, new EnumMap<>(Language.class), new ConcurrentHashMap<>());
			for (Language language : Language.values()) {
				this.answers.put(language, new ConcurrentHashMap<>());
			}
		}

		List<Question> questions() {
			return this.manifest.start().questions().stream().filter((question) -> question.answer() != null).toList();
		}

		Map<Question, Optional<String>> in(Language language) {
			return Objects.requireNonNull(this.answers.get(language));
		}

		boolean isComplete(Language language) {
			return in(language).keySet().containsAll(questions());
		}

	}

}
