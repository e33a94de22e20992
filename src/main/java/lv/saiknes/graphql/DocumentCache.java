package lv.saiknes.graphql;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;

/**
 * Keeps documents that were parsed and validated, since programs send the same few again
 * and again, and refuses those that are too large before they are validated.
 */
final class DocumentCache implements PreparsedDocumentProvider {

	private static final int MOST_DOCUMENTS = 500;

	private final Cache<String, PreparsedDocumentEntry> documents = Caffeine.newBuilder()
		.executor(Runnable::run)
		.maximumSize(MOST_DOCUMENTS)
		.build();

	private final LimitSettings limits;

	private final ParserOptions options;

	DocumentCache(LimitSettings limits) {
		this.limits = limits;
		this.options = ParserOptions.getDefaultOperationParserOptions()
			.transform((builder) -> builder.maxCharacters(limits.characters()));
	}

	@Override
	public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(ExecutionInput input,
			Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
		String query = input.getQuery();
		PreparsedDocumentEntry known = this.documents.getIfPresent(query);
		if (known == null) {
			known = refusal(query).map((text) -> new ApiError(Code.TOO_EXPENSIVE, text, null, null))
				.map((error) -> new PreparsedDocumentEntry(
						List.of(error.toError(RequestLanguage.of(input.getGraphQLContext())))))
				.orElseGet(() -> parseAndValidate.apply(input));
			if (!known.hasErrors()) {
				this.documents.put(query, known);
			}
		}
		return CompletableFuture.completedFuture(known);
	}

	private Optional<Text> refusal(String query) {
		if (query.length() > this.limits.characters()) {
			return Optional.of(Words.text("refusal.characters", query.length(), this.limits.characters()));
		}
		try {
			Document document = Parser
				.parse(ParserEnvironment.newParserEnvironment().document(query).parserOptions(this.options).build());
			return DocumentLimits.findExcess(document, this.limits);
		}
		catch (InvalidSyntaxException ex) {
			// The engine parses it again and says what is wrong, where.
			return Optional.empty();
		}
	}

}
