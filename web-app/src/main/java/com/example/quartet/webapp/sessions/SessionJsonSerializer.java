package com.example.quartet.webapp.sessions;

import java.net.URL;

import com.example.quartet.webapp.signin.Person;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * Keeps a session as JSON. What comes back is read by an allow list of types, so that
 * write access to Redis does not decide which classes run here.
 */
class SessionJsonSerializer implements RedisSerializer<Object> {

	private static final Logger log = LoggerFactory.getLogger(SessionJsonSerializer.class);

	private static final int ATTRIBUTE_BYTES = 100_000;

	private final ObjectWriter writer;

	private final ObjectReader reader;

	SessionJsonSerializer() {
		BasicPolymorphicTypeValidator.Builder ours = BasicPolymorphicTypeValidator.builder()
			.allowIfSubType("com.example.quartet.webapp.")
			.allowIfSubType("java.util.EnumSet")
			.allowIfSubType("java.time.")
			.allowIfSubType(Long.class) // the times of a session
			.allowIfSubType(Integer.class)
			.allowIfSubType(URL.class);
		JsonMapper json = JsonMapper.builder()
			.addModules(SecurityJacksonModules.getModules(getClass().getClassLoader(), ours))
			.addMixIn(Person.class, PersonMixin.class)
			.build();
		this.writer = json.writerFor(Object.class);
		this.reader = json.readerFor(Object.class);
	}

	@Override
	public byte @Nullable [] serialize(@Nullable Object value) {
		try {
			return (value != null) ? this.writer.writeValueAsBytes(value) : new byte[0];
		}
		catch (JacksonException ex) {
			throw new SerializationException("A session holds a value that cannot be kept", ex);
		}
	}

	@Override
	public @Nullable Object deserialize(byte @Nullable [] bytes) {
		if (bytes == null || bytes.length == 0) {
			return null;
		}
		if (bytes.length > ATTRIBUTE_BYTES) {
			log.warn("A session attribute is ignored: {} bytes", bytes.length);
			return null;
		}
		try {
			return this.reader.readValue(bytes);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			// of another version of this site, or not written by it: the person signs in
			// again
			log.warn("A session attribute is ignored: {}", ex.toString());
			return null;
		}
	}

	/**
	 * The ID token makes the person; the rest follows from it, and is not kept.
	 */
	@JsonIncludeProperties("idToken")
	private abstract static class PersonMixin {

		@JsonCreator
		PersonMixin(@JsonProperty("idToken") OidcIdToken idToken) {
		}

	}

}
