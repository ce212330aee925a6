package com.example.identityemulator.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;

import org.springframework.stereotype.Component;

/**
 * Knows what the ids of applications, tenants and people stand for.
 */
@Component
class KnownNames {

	private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	private final Directory directory;

	KnownNames(Directory directory) {
		this.directory = directory;
	}

	List<String> in(String text) {
		return ID.matcher(text).results().map(MatchResult::group).flatMap((id) -> of(id).stream()).distinct().toList();
	}

	private Optional<String> of(String id) {
		return this.directory.application(id)
			.map(AppRegistration::displayName)
			.or(() -> this.directory.tenant(id).map(Tenant::displayName))
			.or(() -> this.directory.user(UUID.fromString(id)).map(User::displayName));
	}

}
