package lv.saiknes.house;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * The API as pages ask it: with the limits that hold for every reader, without a way over
 * the network. Safe to share between threads.
 */
@Component
@ConditionalOnWebApplication
public class InnerApi {

	private static final URI HERE = URI.create("http://localhost/graphql");

	private final WebGraphQlHandler api;

	InnerApi(WebGraphQlHandler api) {
		this.api = api;
	}

	/**
	 * The answer to a document; what went wrong stands in its errors.
	 * @param query the document
	 * @param variables its variables
	 * @param locale the language of names and sentences
	 */
	public WebGraphQlResponse ask(String query, Map<String, Object> variables, Locale locale) {
		return Objects.requireNonNull(this.api
			.handleRequest(new WebGraphQlRequest(HERE, new HttpHeaders(), new LinkedMultiValueMap<>(), null, Map.of(),
					Map.of("query", query, "variables", variables), UUID.randomUUID().toString(), locale))
			.block(), "the API answers each request");
	}

}
