package com.example.quartet.workshop.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Remembers from which message a module has its tokens, each by its hash: the use of a
 * token that an earlier message brought is told as a message of its own.
 */
class KeptTokens {

	/** The kind of a message that never went over the wire. */
	static final String KIND = "kept-token";

	private static final int MAXIMUM_TOKENS = 5_000;

	private final Cache<String, Origin> origins = Caffeine.newBuilder()
		.maximumSize(MAXIMUM_TOKENS)
		.expireAfterWrite(Duration.ofHours(1))
		.build();

	private final String self;

	KeptTokens(String self) {
		this.self = self;
	}

	/**
	 * Remembers the token that an answer brought.
	 * @param answer the fields of the answer, before anything is masked
	 * @param message that was answered
	 */
	void remember(Map<String, ?> answer, Message message) {
		if (answer.get("access_token") instanceof String token) {
			Instant got = message.time().plusMillis(message.millis());
			long seconds = (answer.get("expires_in") instanceof Number expires) ? expires.longValue() : 0;
			this.origins.put(SecretMasking.hash(token),
					new Origin(message.kind(), message.trace(), got, got.plusSeconds(seconds)));
		}
	}

	/**
	 * The use of a token that an earlier message brought.
	 * @param authorization the header of the request that is about to be sent
	 * @param trace of that request
	 * @param now when it is sent
	 * @return {@code null} for a token that this very trace brought, or of unknown origin
	 */
	@Nullable Message use(@Nullable String authorization, String trace, Instant now) {
		String token = (authorization != null) ? authorization.replaceFirst("^Bearer ", "") : "";
		Origin origin = this.origins.getIfPresent(SecretMasking.hash(token));
		if (origin == null || origin.trace().equals(trace)) {
			return null;
		}
		List<MessageField> fields = List.of(SecretMasking.field("access_token", token),
				SecretMasking.field("kept_of", origin.kind()), SecretMasking.field("kept_trace", origin.trace()),
				SecretMasking.field("kept_since", origin.got().toString()),
				SecretMasking.field("kept_until", origin.until().toString()));
		return new Message(trace, now, 0, this.self, this.self, KIND, "from", "memory", fields, 200, List.of(),
				List.of());
	}

	/**
	 * Where a token came from.
	 *
	 * @param kind of the message that brought it
	 * @param trace of that message
	 * @param got when it came
	 * @param until when it expires
	 */
	private record Origin(String kind, String trace, Instant got, Instant until) {
	}

}
