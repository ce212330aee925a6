package com.example.quartet.webapp.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/**
 * Reads back from Redis only what a session of ours is made of: whoever can write there
 * must not choose which classes run here.
 */
class SessionJsonSerializer implements RedisSerializer<Object> {

	private static final Logger log = LoggerFactory.getLogger(SessionJsonSerializer.class);

	private static final int LARGEST = 100_000;

	private static final ObjectInputFilter PARTS_OF_A_SESSION = ObjectInputFilter.Config.createFilter(
			String.join(";", "maxdepth=30", "maxrefs=10000", "maxarray=10000", "com.example.quartet.webapp.**",
					"org.springframework.security.authentication.*", "org.springframework.security.core.**",
					"org.springframework.security.oauth2.**", "org.springframework.security.web.authentication.*",
					"org.springframework.security.web.csrf.*", "org.springframework.web.servlet.FlashMap",
					"org.springframework.util.*", "java.lang.*", "java.math.*", "java.net.URL", "java.time.*",
					"java.time.**", "java.util.*", "java.util.concurrent.CopyOnWriteArrayList", "!*"));

	@Override
	public byte @Nullable [] serialize(@Nullable Object value) {
		if (value == null) {
			return new byte[0];
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			out.writeObject(value);
		}
		catch (IOException ex) {
			throw new SerializationException("A session holds what cannot be kept", ex);
		}
		return bytes.toByteArray();
	}

	@Override
	public @Nullable Object deserialize(byte @Nullable [] bytes) {
		if (bytes == null || bytes.length == 0) {
			return null;
		}
		if (bytes.length > LARGEST) {
			log.warn("A part of a session is left out: {} bytes", bytes.length);
			return null;
		}
		try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
			in.setObjectInputFilter(PARTS_OF_A_SESSION);
			return in.readObject();
		}
		catch (IOException | ClassNotFoundException | RuntimeException ex) {
			// written by another version of us, or not by us at all: the person signs in
			// again
			log.warn("A part of a session is left out: {}", ex.toString());
			return null;
		}
	}

}
