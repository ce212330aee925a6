package com.example.quartet.launcher;

/**
 * Says which identity provider it was started for, and fails.
 */
public final class AuthorityProgram {

	private AuthorityProgram() {
	}

	public static void main(String[] arguments) {
		System.out.println(System.getenv("IDENTITY_AUTHORITY"));
		System.exit(1);
	}

}
