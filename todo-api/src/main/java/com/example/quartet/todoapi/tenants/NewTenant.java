package com.example.quartet.todoapi.tenants;

import java.util.UUID;

import com.example.quartet.apisupport.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Who connects an organisation, as their ID token names them.
 *
 * @param administrator object id in that tenant
 * @param administratorName for display alone
 */
record NewTenant(@NotNull(message = "must be an object id") UUID administrator, @Nullable @Text(
		max = NewTenant.NAME_LENGTH) @Schema(maxLength = NewTenant.NAME_LENGTH) String administratorName) {

	static final int NAME_LENGTH = 256;

}
