package lv.saiknes.graphql;

import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lv.saiknes.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Keeps complete answers, as they were written, for whoever asks the same of the same
 * data again. What is kept longest without being asked for goes first. Safe to share
 * between threads.
 */
final class Answers {

	private static final long MEGABYTE = 1L << 20;

	/** So many bytes are counted for what stands around a question and its answer. */
	private static final int AROUND = 200;

	private final Cache<Asked, byte[]> kept;

	/**
	 * Keeps up to so many megabytes of questions and answers.
	 */
	Answers(int megabytes) {
		// To wake another thread for the little there is to tidy costs more than it.
		this.kept = Caffeine.newBuilder()
			.executor(Runnable::run)
			.maximumWeight(megabytes * MEGABYTE)
			.weigher((Asked asked, byte[] answer) -> AROUND + answer.length
					+ 2 * (asked.document().length() + asked.variables().toString().length()))
			.build();
	}

	byte @Nullable [] find(Asked asked) {
		return this.kept.getIfPresent(asked);
	}

	void keep(Asked asked, byte[] answer) {
		this.kept.put(asked, answer);
	}

	/** How many bytes are kept. */
	long bytes() {
		this.kept.cleanUp();
		return this.kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
	}

	/**
	 * All that an answer depends on.
	 *
	 * @param version version of the data
	 * @param document text of the document
	 * @param operation name of the operation, empty where none was named
	 * @param variables the variables
	 * @param language in which language texts are told
	 */
	record Asked(String version, String document, String operation, Map<?, ?> variables, Language language) {
	}

}
