SELECT visit_id, customer_id FROM {{ source('web', 'visits') }}
