package lv.saiknes;

import java.time.Duration;
import java.util.stream.Collectors;

import lv.saiknes.evidence.SourceException;
import lv.saiknes.query.Causes;
import lv.saiknes.query.StoreException;
import lv.saiknes.settings.UnknownSettingException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/** Turns what may go wrong at the start into one message with its remedy. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureAnalyzer implements FailureAnalyzer {

	private static final String SETTINGS = "`java -jar target/saiknes.jar --help` lists the settings.";

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause : Causes.of(failure)) {
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
				case UnknownSettingException ex -> {
					return new FailureAnalysis(ex.getMessage(), SETTINGS, failure);
				}
				case BindException ex when ex.getName().toString().startsWith("saiknes") -> {
					return new FailureAnalysis(refused(ex), SETTINGS, failure);
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

	/** Which setting has which value, and what it may have. */
	private static String refused(BindException failure) {
		if (failure.getCause() instanceof BindValidationException invalid) {
			return invalid.getValidationErrors()
				.getAllErrors()
				.stream()
				.map((error) -> (FieldError) error)
				.map((error) -> "The setting `" + failure.getName() + "."
						+ DataObjectPropertyName.toDashedForm(error.getField()) + "` is `"
						+ text(error.getRejectedValue()) + "`, but " + error.getDefaultMessage() + ".")
				.sorted()
				.collect(Collectors.joining("\n"));
		}
		Object value = (failure.getProperty() != null) ? failure.getProperty().getValue() : "";
		return "The setting `" + failure.getName() + "` is `" + value + "`, which cannot be read as "
				+ kind(failure.getTarget()) + ".";
	}

	private static String text(@Nullable Object value) {
		return (value instanceof Duration time) ? DurationStyle.SIMPLE.print(time) : String.valueOf(value);
	}

	private static String kind(Bindable<?> target) {
		Class<?> type = target.getType().resolve(Object.class);
		return (type == int.class || type == long.class) ? "a whole number" : (type == boolean.class)
				? "`true` or `false`" : (type == Duration.class) ? "a time such as `10s`" : "a " + type.getSimpleName();
	}

}
