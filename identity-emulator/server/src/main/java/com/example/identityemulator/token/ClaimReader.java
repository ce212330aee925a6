package com.example.identityemulator.token;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the claims of a token that comes back: it is signed here, and a test may have
 * ordered it with any value, or without one.
 */
public final class ClaimReader {

	private ClaimReader() {
	}

	/**
	 * The id of the person or application, empty where the claim holds none.
	 */
	public static Optional<UUID> oid(JWTClaimsSet claims) {
		try {
			return Optional.ofNullable(text(claims, "oid")).map(UUID::fromString);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The first audience, or nothing that any application is called.
	 */
	public static String audience(JWTClaimsSet claims) {
		return claims.getAudience().stream().filter(Objects::nonNull).findFirst().orElse("");
	}

	/**
	 * A text, {@code null} where the claim holds none.
	 */
	public static @Nullable String text(JWTClaimsSet claims, String name) {
		return (claims.getClaim(name) instanceof String text) ? text : null;
	}

	/**
	 * The texts of a list, empty where the claim holds none.
	 */
	public static Set<String> texts(JWTClaimsSet claims, String name) {
		Stream<?> values = (claims.getClaim(name) instanceof Collection<?> list) ? list.stream() : Stream.empty();
		return values.filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * A token that does not say when it ends is over.
	 */
	public static boolean isOver(JWTClaimsSet claims, Instant now) {
		Date end = claims.getExpirationTime();
		return end == null || !end.toInstant().isAfter(now);
	}

}
