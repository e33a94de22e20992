package lv.saiknes.gate;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.core.StandardHost;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** Puts the gate before everything else that answers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ HostSettings.class, CrowdSettings.class })
class GateConfiguration {

	@Bean
	Crowd crowd(CrowdSettings settings) {
		return new Crowd(settings.atOnce(), settings.waiting(), settings.patience(),
				Runtime.getRuntime().availableProcessors(), System::nanoTime);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication
	static class Web {

		private final Refusals refusals = new Refusals();

		@Bean
		FilterRegistrationBean<RequestId> requestId() {
			return at(0, new RequestId());
		}

		@Bean
		FilterRegistrationBean<OwnHosts> ownHosts(HostSettings settings, ServerProperties server) {
			Optional<Set<String>> own = own(settings, server.getAddress());
			FilterRegistrationBean<OwnHosts> filter = at(1, new OwnHosts(own.orElse(Set.of()), this.refusals));
			filter.setEnabled(own.isPresent());
			return filter;
		}

		@Bean
		FilterRegistrationBean<Waiting> waiting(Readiness readiness) {
			return at(2, new Waiting(readiness, this.refusals));
		}

		@Bean
		FilterRegistrationBean<Bodies> bodies(CrowdSettings settings) {
			return at(3, new Bodies((int) settings.body().toBytes(), this.refusals));
		}

		@Bean
		FilterRegistrationBean<Queue> queue(Crowd crowd, CrowdSettings settings) {
			return at(4, new Queue(crowd, settings.time(), this.refusals));
		}

		/**
		 * Who asks for the page of errors without one would be told that there was one.
		 */
		@Bean
		FilterRegistrationBean<Filter> noErrorsToAskFor(@Value("${spring.web.error.path:/error}") String errors) {
			return at(5, (request, response, chain) -> {
				if (Visitor.path((HttpServletRequest) request).equals(errors)) {
					((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
				}
				else {
					chain.doFilter(request, response);
				}
			});
		}

		private static <T extends Filter> FilterRegistrationBean<T> at(int place, T filter) {
			FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
			return registration;
		}

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors() {
			return (factory) -> factory.addContextCustomizers((context) -> {
				if (context.getParent() instanceof StandardHost host) {
					host.setErrorReportValveClass(ServerErrors.class.getName());
				}
			});
		}

		/** Pages and programs that are told of an error learn the request's id. */
		@Bean
		DefaultErrorAttributes errorAttributes() {
			return new DefaultErrorAttributes() {

				@Override
				public Map<String, @Nullable Object> getErrorAttributes(WebRequest request,
						ErrorAttributeOptions options) {
					Map<String, @Nullable Object> attributes = super.getErrorAttributes(request, options);
					attributes.put("requestId",
							request.getAttribute(RequestId.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
					return attributes;
				}

			};
		}

	}

	/** Empty where any name is answered. */
	static Optional<Set<String>> own(HostSettings settings, @Nullable InetAddress address) {
		if (settings.hosts().isEmpty() && (address == null || !address.isLoopbackAddress())) {
			return Optional.empty();
		}
		Set<String> own = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]"));
		if (address != null) {
			own.add(address.getHostAddress());
			own.add(address.getHostName().toLowerCase(Locale.ROOT));
		}
		settings.hosts().forEach((host) -> own.add(host.toLowerCase(Locale.ROOT)));
		return Optional.of(own);
	}

}
