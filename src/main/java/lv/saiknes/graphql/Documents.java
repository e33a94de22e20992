package lv.saiknes.graphql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lv.saiknes.model.Sha256;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Finds the document that a request asks for. Beside its text a request may send its
 * SHA-256: in {@code extensions.persistedQuery} as Apollo's clients do, which send the
 * text only when the hash alone is not known; or as {@code documentId}, for a trusted
 * document, which may also be named by its file. Documents by hash are kept until many
 * others have come, so the client must be ready to send the text again.
 */
final class Documents {

	private static final int MOST_LETTERS = 4_000_000;

	private static final String ENDING = ".graphql";

	private static final String HASH = "sha256:";

	private final Cache<String, String> sent = Caffeine.newBuilder()
		.maximumWeight(MOST_LETTERS)
		.weigher((String hash, String text) -> hash.length() + text.length())
		.build();

	private final Map<String, String> trusted = new HashMap<>();

	private final boolean only;

	private final int mostLetters;

	/**
	 * Reads the trusted documents.
	 * @param mostLetters how long a document may be that is kept by its hash
	 * @throws IOException when one cannot be read
	 */
	Documents(TrustedSettings settings, int mostLetters) throws IOException {
		this.only = settings.only();
		this.mostLetters = mostLetters;
		read("classpath*:queries/*" + ENDING);
		if (settings.directory() != null) {
			if (!settings.directory().toFile().isDirectory()) {
				throw new IOException("`saiknes.trusted.directory` is `" + settings.directory()
						+ "`, which is no folder. Name the folder that holds the documents, or leave it out.");
			}
			read(settings.directory().toUri() + "*" + ENDING);
		}
	}

	private void read(String pattern) throws IOException {
		for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
			String text = file.getContentAsString(StandardCharsets.UTF_8);
			String name = Objects.requireNonNull(file.getFilename());
			this.trusted.put(name.substring(0, name.length() - ENDING.length()), text);
			this.trusted.put(HASH + Sha256.hex(text), text);
		}
	}

	/**
	 * The text of the document that is asked for; empty where only a hash was sent that
	 * is not known.
	 * @param asked what was sent
	 * @throws ApiError when no document is asked for, or none that may be
	 */
	Optional<String> find(Map<String, Object> asked) {
		String query = (String) asked.get("query");
		String id = (String) asked.get("documentId");
		String hash = persisted(asked);
		if (id != null) {
			return Optional.of(trusted(id, query));
		}
		if (query == null && hash == null) {
			throw ApiError.badArgument("query", Words.text("refusal.query-missing", RequestReader.SAMPLE));
		}
		String own = (query != null) ? Sha256.hex(query) : Objects.requireNonNull(hash);
		if (hash != null && !hash.equals(own)) {
			throw ApiError.badArgument("extensions.persistedQuery.sha256Hash", Words.text("refusal.hash-differs", own));
		}
		String known = this.trusted.get(HASH + own);
		if (this.only && known == null) {
			throw ApiError.badArgument("query", Words.text("refusal.only-trusted"));
		}
		if (known != null || query == null) {
			return Optional.ofNullable(known)
				.or(() -> Optional.ofNullable(this.sent.getIfPresent(String.valueOf(hash))));
		}
		if (hash != null && query.length() <= this.mostLetters) {
			this.sent.put(hash, query);
		}
		return Optional.of(query);
	}

	private String trusted(String id, @Nullable String query) {
		if (query != null) {
			throw ApiError.badArgument("documentId", Words.text("refusal.document-and-query"));
		}
		String text = this.trusted.get(id);
		if (text == null) {
			Optional<String> near = Nearest.to(id, this.trusted.keySet());
			throw new ApiError(ApiError.Code.BAD_ARGUMENT, Words.text("refusal.no-document", id, Hint.of(near)),
					"documentId", near.orElse(null));
		}
		return text;
	}

	/** The hash in the extensions of the request. */
	private static @Nullable String persisted(Map<String, Object> asked) {
		Map<?, ?> extensions = (Map<?, ?>) asked.getOrDefault("extensions", Map.of());
		if (!(extensions.get("persistedQuery") instanceof Map<?, ?> persisted)) {
			return null;
		}
		String hash = String.valueOf(persisted.get("sha256Hash")).toLowerCase(Locale.ROOT);
		if (!hash.matches("[0-9a-f]{64}")) {
			throw ApiError.badArgument("extensions.persistedQuery.sha256Hash", Words.text("refusal.no-hash"));
		}
		return hash;
	}

	/** How many documents are kept by the hash that came with them. */
	Map<String, String> sent() {
		this.sent.cleanUp();
		return Collections.unmodifiableMap(this.sent.asMap());
	}

}
