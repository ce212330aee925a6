package com.example.quartet.workshop.flows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.example.quartet.workshop.recording.DecodedToken;
import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.MessageField;
import org.jspecify.annotations.Nullable;

/**
 * A token on an arrow: whom it is for, who uses it, and what it permits.
 *
 * @param audience names of the applications, by which the colour is chosen
 * @param caller the name of the application that may use it, if it says so
 * @param permits its scopes or roles
 */
record TokenChip(String audience, @Nullable String caller, @Nullable String permits) {

	private static final List<String> BROUGHT = List.of("access_token", "id_token");

	static @Nullable TokenChip sentWith(Message message, ApplicationNames names) {
		return of(message.sent().stream(), names);
	}

	static @Nullable TokenChip broughtBy(Message message, ApplicationNames names) {
		return of(message.answered().stream().filter((field) -> BROUGHT.contains(field.name())), names);
	}

	private static @Nullable TokenChip of(Stream<MessageField> fields, ApplicationNames names) {
		return fields.filter((field) -> !"client_assertion".equals(field.name()))
			.map(MessageField::token)
			.filter(Objects::nonNull)
			.map((token) -> of(token, names))
			.findFirst()
			.orElse(null);
	}

	private static TokenChip of(DecodedToken token, ApplicationNames names) {
		Map<String, Object> claims = token.claims();
		Object caller = claims.getOrDefault("azp", claims.get("appid"));
		Object permits = claims.getOrDefault("scp", claims.get("roles"));
		return new TokenChip(names.shown(claims.get("aud")), (caller != null) ? names.shown(caller) : null,
				(permits instanceof List<?> roles)
						? roles.stream().map(String::valueOf).collect(Collectors.joining(" "))
						: (permits != null) ? permits.toString() : null);
	}

}
