package lv.saiknes;

import lv.saiknes.evidence.SourceException;
import lv.saiknes.query.StoreException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns what may go wrong at the start into one message with its remedy. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			switch (cause) {
				case StoreException ex -> {
					return new FailureAnalysis(ex.getMessage(), null, failure);
				}
				case SourceException ex -> {
					return new FailureAnalysis(ex.getMessage(), null, failure);
				}
				case SeedDataException ex -> {
					return new FailureAnalysis(ex.getMessage(),
							"Correct the files named above; `java -jar target/saiknes.jar validate` checks them.",
							failure);
				}
				case PortInUseException ex -> {
					return new FailureAnalysis("Port " + ex.getPort() + " is in use by another program.",
							"Stop that program (it may be another Saiknes), or start this one with --server.port="
									+ (ex.getPort() + 1) + ".",
							failure);
				}
				case AuthenticationException ex -> {
					return new FailureAnalysis("The Neo4j server refuses the user or the password.",
							"Set spring.neo4j.authentication.username and spring.neo4j.authentication.password.",
							failure);
				}
				case ServiceUnavailableException ex -> {
					return new FailureAnalysis("The Neo4j server cannot be reached: " + ex.getMessage(),
							"Start it, or correct spring.neo4j.uri.", failure);
				}
				default -> {
				}
			}
		}
		return null;
	}

}
