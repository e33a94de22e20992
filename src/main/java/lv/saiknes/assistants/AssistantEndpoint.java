package lv.saiknes.assistants;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The address at which assistants ask. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AssistantEndpoint {

	private static final String PATH = "/mcp";

	/** As JSON-RPC 2.0 numbers it. */
	private static final int INVALID_REQUEST = -32600;

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
			Plain plain = new Plain((HttpServletResponse) response);
			if ("POST".equals(((HttpServletRequest) request).getMethod())
					&& !beginsAsMessage(request.getInputStream())) {
				plain.refuse(INVALID_REQUEST, "Invalid message format");
				return;
			}
			http().service(request, plain);
			plain.tell();
		}

		/**
		 * A message is an object; the library takes no heed of {@code null}, which is
		 * valid JSON, too.
		 */
		private static boolean beginsAsMessage(InputStream body) throws IOException {
			body.mark(Integer.MAX_VALUE);
			int first = body.read();
			while (first >= 0 && Character.isWhitespace(first)) {
				first = body.read();
			}
			body.reset();
			return first == '{';
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

	/**
	 * What is no message at all is answered by the library with its whole exception; here
	 * it is told as an error of JSON-RPC.
	 */
	private static final class Plain extends HttpServletResponseWrapper {

		private final StringWriter refusal = new StringWriter();

		Plain(HttpServletResponse response) {
			super(response);
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			return (getStatus() >= SC_BAD_REQUEST) ? new PrintWriter(this.refusal) : super.getWriter();
		}

		void tell() throws IOException {
			if (this.refusal.getBuffer().isEmpty()) {
				return;
			}
			JsonNode told = JsonMapper.shared().readTree(this.refusal.toString()).path("jsonRpcError");
			write(told.path("code").asInt(INVALID_REQUEST), told.path("message").asString("Invalid request"));
		}

		void refuse(int code, String message) throws IOException {
			setStatus(SC_BAD_REQUEST);
			setContentType(MediaType.APPLICATION_JSON_VALUE);
			setCharacterEncoding("UTF-8");
			write(code, message);
		}

		private void write(int code, String text) throws IOException {
			Map<String, Object> message = new LinkedHashMap<>();
			message.put("jsonrpc", "2.0");
			message.put("id", null);
			message.put("error", Map.of("code", code, "message", text));
			super.getWriter().write(JsonMapper.shared().writeValueAsString(message));
		}

	}

}
