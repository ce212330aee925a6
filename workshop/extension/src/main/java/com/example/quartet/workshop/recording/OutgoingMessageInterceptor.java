package com.example.quartet.workshop.recording;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.quartet.workshop.Workshop;
import io.micrometer.tracing.Tracer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Keeps every request just as it leaves this module, after all that others do to it.
 */
class OutgoingMessageInterceptor implements ClientHttpRequestInterceptor {

	private static final Map<String, String> GRANTS = Map.of("authorization_code", "code", "refresh_token", "refresh",
			"client_credentials", "client-credentials", "urn:ietf:params:oauth:grant-type:jwt-bearer", "on-behalf-of");

	private final JsonMapper json = JsonMapper.shared();

	private final MessageRecorder recorder;

	private final Tracer tracer;

	private final String self;

	private final Clock clock;

	private final Neighbours neighbours;

	private final KeptTokens keptTokens;

	OutgoingMessageInterceptor(MessageRecorder recorder, Tracer tracer, String self, Neighbours neighbours,
			Clock clock) {
		this.recorder = recorder;
		this.tracer = tracer;
		this.self = self;
		this.clock = clock;
		this.neighbours = neighbours;
		this.keptTokens = new KeptTokens(self);
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		// asking what happened is no part of it
		if (request.getURI().getPath().startsWith(Workshop.PATH)) {
			return execution.execute(request, body);
		}
		Instant begun = this.clock.instant();
		Message kept = this.keptTokens.use(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION),
				TraceIds.current(this.tracer), begun);
		if (kept != null) {
			this.recorder.record(kept);
		}
		try {
			ClientHttpResponse response = execution.execute(request, body);
			Map<String, Object> answer = isProtocol(request.getURI()) ? json(response) : Map.of();
			Message message = message(begun, request, body, response.getStatusCode().value(),
					answered(response.getHeaders(), answer));
			this.keptTokens.remember(answer, message);
			Message inside = MessageHeader.read(response.getHeaders());
			boolean same = inside != null && inside.trace().equals(message.trace());
			this.recorder.record(same ? message.around(List.of(inside)) : message);
			return response;
		}
		catch (IOException ex) {
			this.recorder.record(message(begun, request, body, 0, List.of()));
			throw ex;
		}
	}

	/**
	 * Whether an address is the identity provider's, and not an API's.
	 */
	static boolean isProtocol(URI address) {
		return address.getPath().endsWith("/oauth2/v2.0/token") || address.getPath().contains("/discovery/");
	}

	private Message message(Instant begun, HttpRequest request, byte[] body, int status, List<MessageField> answered) {
		String address = request.getURI().toString().replaceFirst("\\?.*", "");
		Map<String, String> sent = sent(request, body);
		return new Message(TraceIds.current(this.tracer), begun,
				Duration.between(begun, this.clock.instant()).toMillis(), this.self, this.neighbours.at(address),
				kind(request, sent), request.getMethod().name(), address, SecretMasking.fields(sent), status, answered,
				List.of());
	}

	private static String kind(HttpRequest request, Map<String, String> sent) {
		String path = request.getURI().getPath();
		if (isProtocol(request.getURI())) {
			return path.endsWith("/token") ? GRANTS.getOrDefault(sent.get("grant_type"), "token") : "keys";
		}
		boolean toEmulator = path.startsWith("/admin/") && !sent.containsKey(HttpHeaders.AUTHORIZATION);
		return toEmulator ? "order" : "call";
	}

	private static Map<String, String> sent(HttpRequest request, byte[] body) {
		Map<String, String> sent = new LinkedHashMap<>();
		if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
			sent.put(HttpHeaders.AUTHORIZATION, request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
		}
		String query = isProtocol(request.getURI()) ? new String(body, StandardCharsets.UTF_8)
				: request.getURI().getRawQuery();
		MultiValueMap<String, String> parameters = UriComponentsBuilder.newInstance()
			.query(query)
			.build()
			.getQueryParams();
		parameters.forEach((name, values) -> sent.put(name,
				UriUtils.decode(String.valueOf(values.get(0)).replace('+', ' '), StandardCharsets.UTF_8)));
		return sent;
	}

	private Map<String, Object> json(ClientHttpResponse response) throws IOException {
		try {
			return this.json.readValue(response.getBody().readAllBytes(), new TypeReference<Map<String, Object>>() {
			});
		}
		catch (JacksonException ex) {
			return Map.of(); // no JSON, nothing to tell
		}
	}

	private static List<MessageField> answered(HttpHeaders headers, Map<String, Object> answer) {
		Map<String, Object> answered = new LinkedHashMap<>();
		if (headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
			answered.put(HttpHeaders.WWW_AUTHENTICATE, headers.getFirst(HttpHeaders.WWW_AUTHENTICATE));
		}
		answered.putAll(answer);
		if (answered.remove("keys") instanceof List<?> keys) {
			answered.put("kid", keys.stream().map((key) -> ((Map<?, ?>) key).get("kid")).toList());
		}
		return SecretMasking.fields(answered);
	}

}
