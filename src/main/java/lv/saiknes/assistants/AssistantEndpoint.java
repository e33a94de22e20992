package lv.saiknes.assistants;

import java.io.IOException;

import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The address at which assistants ask. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AssistantEndpoint {

	private static final String PATH = "/mcp";

	@Bean
	ServletRegistrationBean<HttpServlet> assistants(@Lazy AssistantServer server) {
		return new ServletRegistrationBean<>(new Endpoint(server), PATH);
	}

	/** Made ready when the first assistant asks, since most servers have none. */
	private static final class Endpoint extends HttpServlet {

		private static final long serialVersionUID = 1L;

		private final transient AssistantServer server;

		private transient volatile @Nullable HttpServletStatelessServerTransport http;

		Endpoint(AssistantServer server) {
			this.server = server;
		}

		@Override
		public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
			http().service(request, response);
		}

		private HttpServletStatelessServerTransport http() {
			HttpServletStatelessServerTransport known = this.http;
			if (known == null) {
				synchronized (this) {
					known = this.http;
					if (known == null) {
						known = this.server.overHttp(PATH);
						this.http = known;
					}
				}
			}
			return known;
		}

	}

}
